import { webBodyOf } from "@/lib/channels";
import { webActSchema } from "@/lib/channels/shared";
import { systemClock } from "@/lib/kernel/clock";
import { findChat } from "./find-chat";
import { actPace } from "./pace";
import { storeAct } from "./store-act";
import { visitorFor } from "./visitor";

export type ActReceipt =
  | { result: "stored" /** Of a visitor who was not known yet. */; newToken?: string }
  | { result: "unknown_channel" | "malformed" | "too_fast" | "unavailable" };

/**
 * One act of a visitor: made durable before it is answered, like any webhook. Who the visitor is comes from the token alone;
 * somebody without a good one becomes a new visitor.
 */
export async function receiveAct(channelId: string, body: unknown, token: string | undefined): Promise<ActReceipt> {
  const chat = await findChat(channelId).catch(() => "unavailable" as const);
  if (chat === "unavailable") return { result: "unavailable" };
  if (!chat) return { result: "unknown_channel" };
  const act = webActSchema.safeParse(body);
  if (!act.success) return { result: "malformed" };
  const { id: visitor, newToken } = visitorFor(chat, token);
  const receivedAt = systemClock.now();
  if (!actPace.allows(visitor, receivedAt.getTime())) return { result: "too_fast" };
  const result = await storeAct(chat, webBodyOf(act.data, visitor, receivedAt), receivedAt);
  return result === "stored" ? { result, ...(newToken && { newToken }) } : { result };
}
