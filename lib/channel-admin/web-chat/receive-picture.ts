import { getDb } from "@/db/pool";
import { webBodyOf } from "@/lib/channels";
import { webPictureSchema } from "@/lib/channels/shared";
import { systemClock } from "@/lib/kernel/clock";
import { log } from "@/lib/kernel/log";
import { storeUpload } from "@/lib/media";
import type { PictureProblem } from "@/lib/media/shared";
import { findChat } from "./find-chat";
import { actPace, channelPicturePace, picturePace } from "./pace";
import { messageIdOf } from "./picture-message";
import type { ActReceipt } from "./receive-act";
import { storeAct } from "./store-act";
import { visitorFor } from "./visitor";

export type PictureReceipt = ActReceipt | { result: PictureProblem };

/**
 * A picture of a visitor: first the bytes, then the act that brings them, both durable before it is answered. Repeated under
 * the same id it counts once; bytes whose act never follows are purged.
 */
export async function receivePicture(
  channelId: string,
  { pictureId, bytes }: { pictureId: string; bytes: Uint8Array },
  token: string | undefined,
): Promise<PictureReceipt> {
  const chat = await findChat(channelId).catch(() => "unavailable" as const);
  if (chat === "unavailable") return { result: "unavailable" };
  if (!chat) return { result: "unknown_channel" };
  const act = webPictureSchema.safeParse({ id: pictureId, type: "image" });
  if (!act.success) return { result: "malformed" };
  const { id: visitor, newToken } = visitorFor(chat, token);
  const receivedAt = systemClock.now();
  if (!mayUpload(channelId, visitor, receivedAt.getTime())) return { result: "too_fast" };
  const body = webBodyOf(act.data, visitor, receivedAt);
  const { workspaceId, platform } = chat.channel;
  const address = { workspaceId, channelId, platformMessageId: messageIdOf(platform, body) };
  const kept = await keep({ ...address, bytes: Buffer.from(bytes) });
  if (kept !== "kept") return { result: kept };
  const result = await storeAct(chat, body, receivedAt);
  return result === "stored" ? { result, ...(newToken && { newToken }) } : { result };
}

function mayUpload(channelId: string, visitor: string, now: number): boolean {
  return actPace.allows(visitor, now) && picturePace.allows(visitor, now) && channelPicturePace.allows(channelId, now);
}

async function keep(upload: Parameters<typeof storeUpload>[1]): Promise<PictureProblem | "kept" | "unavailable"> {
  try {
    return (await storeUpload(getDb(), upload)) ?? "kept";
  } catch (err) {
    log().error({ err, channelId: upload.channelId }, "a picture of a visitor could not be stored");
    return "unavailable";
  }
}
