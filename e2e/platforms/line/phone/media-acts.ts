import { type JsonObject, numberAt, stringAt } from "../core/json";
import type { StoredContent } from "../core/model";
import type { Deed } from "./deed";
import { personMessage, type Scene } from "./events";
import { paintPng, silentAudio } from "./sample-media";

type MediaKind = StoredContent["kind"];

const defaultTypes: Record<MediaKind, string> = {
  image: "image/png",
  video: "video/mp4",
  audio: "audio/wav",
  file: "application/pdf",
};
const mostImages = 20;

function sampleBytes(scene: Scene, kind: MediaKind): Buffer {
  const { random } = scene.sim;
  if (kind === "image") return paintPng(640, 480, [random.below(256), random.below(256), random.below(256)]);
  if (kind === "audio") return silentAudio();
  return Buffer.from(kind === "file" ? "%PDF-1.4\n%%EOF\n" : "\u0000\u0000\u0000\u0018ftypmp42", "latin1");
}

function kindOf(type: string | undefined): MediaKind {
  return type === "video" || type === "audio" || type === "file" ? type : "image";
}

function bytesOf(scene: Scene, deed: JsonObject, kind: MediaKind): Buffer {
  const given = stringAt(deed, "base64");
  return given === undefined ? sampleBytes(scene, kind) : Buffer.from(given, "base64");
}

function describe(deed: JsonObject, kind: MediaKind, size: number): JsonObject {
  const duration = numberAt(deed, "durationMs") ?? 5_000;
  if (kind === "file") return { type: kind, fileName: stringAt(deed, "fileName") ?? "document.pdf", fileSize: size };
  const provider = { contentProvider: { type: "line" } };
  return kind === "image" ? { type: kind, ...provider } : { type: kind, duration, ...provider };
}

function sendOne(scene: Scene, deed: JsonObject, kind: MediaKind, imageSet?: JsonObject): Deed {
  const { sim, channel } = scene;
  const bytes = bytesOf(scene, deed, kind);
  const { event, bubble } = personMessage(scene, {
    ...describe(deed, kind, bytes.length),
    ...(imageSet && { imageSet }),
  });
  const prepared = kind === "video" || kind === "audio";
  const now = sim.clock.now();
  sim.world.contents.set(bubble.id, {
    messageId: bubble.id,
    channelId: channel.id,
    kind,
    type: stringAt(deed, "contentType") ?? defaultTypes[kind],
    bytes,
    storedAt: now,
    readyAt: prepared ? now + (numberAt(deed, "transcodingMs") ?? sim.settings.transcodingMs) : now,
    failed: deed.transcodingFails === true,
    gone: false,
  });
  return { events: [event], messageIds: [bubble.id] };
}

/** Sends one photo, film, voice message or file; bytes may be given as base64, otherwise samples are used. */
export function sendMedia(scene: Scene, deed: JsonObject): Deed {
  return sendOne(scene, deed, kindOf(stringAt(deed, "type")));
}

/** Sends several photos at once: each is its own event, and they arrive in any order. */
export function sendImages(scene: Scene, deed: JsonObject): Deed {
  const { random } = scene.sim;
  const total = Math.min(mostImages, Math.max(1, numberAt(deed, "count") ?? 2));
  const id = random.hex(64).toUpperCase();
  const deeds = Array.from({ length: total }, (_, index) =>
    sendOne(scene, deed, "image", { id, index: index + 1, total }),
  );
  const events = deeds.flatMap((done) => done.events);
  return { events: random.shuffled(events), messageIds: deeds.flatMap((done) => done.messageIds ?? []) };
}
