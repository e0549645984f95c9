import { getDb } from "@/db/pool";
import { adapterOf, type WebBody } from "@/lib/channels";
import { receive } from "@/lib/inbound";
import { log } from "@/lib/kernel/log";
import { noteWebhook } from "../health";
import type { Chat } from "./find-chat";

/** Makes what a visitor did durable, like any webhook. */
export async function storeAct(
  { channelId, channel }: Chat,
  body: WebBody,
  receivedAt: Date,
): Promise<"stored" | "malformed" | "unavailable"> {
  const text = JSON.stringify(body);
  const split = adapterOf(channel.platform).split(text, channel.connection);
  if (!split.ok) return "malformed";
  try {
    await receive(getDb(), { channelId, body: text, events: split.events, receivedAt });
  } catch (err) {
    log().error({ err, channelId }, "an act of a visitor could not be stored");
    return "unavailable";
  }
  noteWebhook(getDb(), channelId, "accepted", receivedAt);
  return "stored";
}
