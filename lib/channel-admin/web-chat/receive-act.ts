import { getDb } from "@/db/pool";
import { adapterOf, newVisitorToken, visitorOf, webBodyOf } from "@/lib/channels";
import { webActSchema } from "@/lib/channels/shared";
import { receive } from "@/lib/inbound";
import { systemClock } from "@/lib/kernel/clock";
import { log } from "@/lib/kernel/log";
import { noteWebhook } from "../health";
import { findChat } from "./find-chat";
import { mayAct } from "./visitor-pace";

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
  const { platform, connection } = chat.channel;
  const known = visitorOf(token, connection.credentials);
  const newToken = known === undefined ? newVisitorToken(connection.credentials) : undefined;
  const visitor = known ?? visitorOf(newToken, connection.credentials);
  const receivedAt = systemClock.now();
  if (visitor === undefined || !mayAct(visitor, receivedAt.getTime())) return { result: "too_fast" };
  const text = JSON.stringify(webBodyOf(act.data, visitor, receivedAt));
  const split = adapterOf(platform).split(text, connection);
  if (!split.ok) return { result: "malformed" };
  try {
    await receive(getDb(), { channelId, body: text, events: split.events, receivedAt });
  } catch (err) {
    log().error({ err, channelId }, "an act of a visitor could not be stored");
    return { result: "unavailable" };
  }
  noteWebhook(getDb(), channelId, "accepted", receivedAt);
  return { result: "stored", ...(newToken && { newToken }) };
}
