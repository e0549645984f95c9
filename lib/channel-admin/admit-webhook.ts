import type { Db } from "@/db/client";
import type { RawRequest, SplitEvent } from "@/lib/channels";
import { adapterOf } from "@/lib/channels";
import { findChannel } from "./directory";
import { noteWebhook } from "./health";

/** Larger than anything a platform sends; what is larger is refused before it is held in memory. */
export const maxWebhookBytes = 2 * 1024 * 1024;

/** A webhook that may be stored, or why it is refused. Reasons have no detail: whoever guesses learns nothing. */
export type Admission =
  | { ok: true; channelId: string; body: string; events: SplitEvent[]; receivedAt: Date }
  | { ok: false; reason: "unknown_channel" | "bad_signature" | "malformed" };

export interface WebhookDelivery {
  platform: string;
  channelId: string;
  raw: RawRequest;
  receivedAt: Date;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Decides about one webhook request: its channel, its signature over the raw bytes, its form (INB-100). Counts what is refused. */
export async function admitWebhook(db: Db, delivery: WebhookDelivery): Promise<Admission> {
  const { platform, channelId, raw, receivedAt } = delivery;
  const channel = await findChannel(db, channelId);
  if (!channel || channel.platform !== platform || !channel.isActive) return { ok: false, reason: "unknown_channel" };
  const adapter = adapterOf(platform);
  if (!adapter.verify(raw, channel.connection.credentials)) {
    noteWebhook(db, channelId, "bad_signature", receivedAt);
    return { ok: false, reason: "bad_signature" };
  }
  const body = decoded(raw.body);
  const split = body === undefined ? undefined : adapter.split(body, channel.connection);
  if (body === undefined || !split?.ok) {
    noteWebhook(db, channelId, split?.ok === false ? split.reason : "malformed", receivedAt);
    return { ok: false, reason: "malformed" };
  }
  noteWebhook(db, channelId, split.events.length > 0 ? "accepted" : "empty", receivedAt);
  return { ok: true, channelId, body, events: split.events, receivedAt };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
