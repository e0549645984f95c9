import type { StoredContent } from "../core/model";
import { previewImage } from "../phone/sample-media";
import { type Call, type Reply, refuse, reply } from "./call";

function findContent(call: Call): StoredContent | Reply {
  const { sim, channel, params } = call;
  const content = sim.world.contents.get(params.messageId ?? "");
  if (!content || content.channelId !== channel.id) return refuse(404, "not found");
  if (content.gone) {
    sim.transcript.warn("content-fetched-after-unsend", { channel: channel.id, messageId: content.messageId });
    return refuse(410, "The content is gone");
  }
  const expired = sim.clock.now() - content.storedAt > sim.settings.contentRetentionMs;
  return expired ? refuse(404, "not found") : content;
}

function isContent(value: StoredContent | Reply): value is StoredContent {
  return "messageId" in value;
}

function bytes(body: Buffer, type: string): Reply {
  return { status: 200, body, headers: { "content-type": type } };
}

/** GET DATA …/content: the bytes; 202 while a film or voice is still being prepared. */
export function getContent(call: Call): Reply {
  const content = findContent(call);
  if (!isContent(content)) return content;
  if (content.readyAt > call.sim.clock.now()) return { status: 202, body: Buffer.alloc(0) };
  return bytes(content.bytes, content.type);
}

/** GET DATA …/content/preview: a small picture of a photo or film. */
export function getPreview(call: Call): Reply {
  const content = findContent(call);
  if (!isContent(content)) return content;
  if (content.kind !== "image" && content.kind !== "video") return refuse(400, "The content can not be previewed");
  return bytes(previewImage(), "image/png");
}

/** GET DATA …/content/transcoding. */
export function getTranscoding(call: Call): Reply {
  const content = findContent(call);
  if (!isContent(content)) return content;
  if (content.kind !== "video" && content.kind !== "audio") {
    return refuse(400, "Transcoding status doesn't support this type of content");
  }
  if (content.readyAt > call.sim.clock.now()) return reply({ status: "processing" });
  return reply({ status: content.failed ? "failed" : "succeeded" });
}
