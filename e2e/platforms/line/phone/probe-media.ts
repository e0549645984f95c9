import { readImageHeader } from "../core/image-header";
import type { JsonObject } from "../core/json";
import type { Chat, ChatMessage } from "../core/model";
import type { Sim } from "../core/sim";
import { type MediaPlace, mediaPlaces } from "./media-places";

const patienceMs = 5_000;

/** What opening one medium showed. `unmapped` means that the phone has no way to this address and did not try. */
export type MediaState =
  | "ok"
  | "media-broken"
  | "media-too-large"
  | "media-wrong-format"
  | "imagemap-width-missing"
  | "unmapped";

/** Where the phone really fetches an address: the longest prefix of the media map decides. */
export function mappedUrl(sim: Sim, url: string): string | undefined {
  const prefixes = Object.keys(sim.mediaMap).filter((prefix) => url.startsWith(prefix));
  const best = prefixes.sort((left, right) => right.length - left.length)[0];
  return best === undefined ? undefined : `${sim.mediaMap[best]}${url.slice(best.length)}`;
}

function judge(place: MediaPlace, type: string, bytes: Buffer): MediaState {
  if (bytes.length > place.maxBytes) return "media-too-large";
  const header = readImageHeader(bytes);
  const format = header
    ? header.type.slice("image/".length)
    : (/^(?:video|audio)\/(?:x-)?([a-z0-9]+)/.exec(type)?.[1] ?? "");
  // Voice files travel under several names.
  const known = { mpeg: "mp3", mp4: type.startsWith("audio/") ? "m4a" : "mp4" }[format] ?? format;
  if (!place.formats.includes(known)) return "media-wrong-format";
  return header && place.maxWidth !== undefined && header.width > place.maxWidth ? "media-too-large" : "ok";
}

async function open(sim: Sim, place: MediaPlace): Promise<MediaState> {
  const target = mappedUrl(sim, place.url);
  if (target === undefined) return "unmapped";
  try {
    const response = await fetch(target, { signal: AbortSignal.timeout(patienceMs) });
    if (response.ok) {
      return judge(place, response.headers.get("content-type") ?? "", Buffer.from(await response.arrayBuffer()));
    }
  } catch {
    // An unreachable server and an answer that never ends look the same on a phone: a broken picture.
  }
  return place.at.startsWith("baseUrl/") ? "imagemap-width-missing" : "media-broken";
}

/** Opens a message as a phone does: fetches its media and warns of what would not be shown. */
export async function probeMedia(sim: Sim, chat: Chat, bubble: ChatMessage): Promise<JsonObject[]> {
  const places = bubble.unsent ? [] : mediaPlaces(bubble.message);
  return Promise.all(
    places.map(async (place) => {
      const state = await open(sim, place);
      const { url, at } = place;
      if (state !== "ok" && state !== "unmapped") {
        sim.transcript.warn(state, { channel: chat.channelId, chat: chat.id, messageId: bubble.id, at, url });
      }
      return { messageId: bubble.id, at, url, state };
    }),
  );
}
