import { getDb } from "@/db/pool";
import { visitorOf, webBodyOf } from "@/lib/channels";
import { webPictureSchema } from "@/lib/channels/shared";
import { systemClock } from "@/lib/kernel/clock";
import { findUpload } from "@/lib/media";
import { findChat } from "./find-chat";
import { messageIdOf } from "./picture-message";

/** A picture that the visitor of this token sent. Somebody else's, an unknown one and a bad token are all nothing. */
export async function findPicture(channelId: string, pictureId: string, token: string | undefined) {
  const chat = await findChat(channelId);
  const visitor = chat && visitorOf(token, chat.channel.connection.credentials);
  const act = webPictureSchema.safeParse({ id: pictureId, type: "image" });
  if (!chat || visitor === undefined || !act.success) return undefined;
  const body = webBodyOf(act.data, visitor, systemClock.now());
  return findUpload(getDb(), { channelId, platformMessageId: messageIdOf(chat.channel.platform, body) });
}
