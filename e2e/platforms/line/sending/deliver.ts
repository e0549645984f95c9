import type { JsonObject } from "../core/json";
import type { Channel, Chat, ChatMessage } from "../core/model";
import type { Sim } from "../core/sim";
import type { Recipient } from "./recipients";

/** Within this time of simulator clock the same words twice to one event are surely a slip. */
const twiceWithinMs = 60_000;

const quotable = new Set(["text", "textV2", "sticker", "image", "video", "template", "flex"]);

/** Ids that the caller gets for its messages. */
export interface SentMessage {
  id: string;
  quoteToken?: string;
}

/** What stands behind a delivery, for the transcript. */
export interface DeliveryOrigin {
  requestId: string;
  method: string;
  /** The event that a reply answers. */
  eventId?: string;
}

/** Gives every message of a request its id and, where LINE does, a quote token. */
export function nameMessages(sim: Sim, messages: JsonObject[]): SentMessage[] {
  return messages.map(({ type }) => {
    const id = sim.random.messageId();
    return quotable.has(String(type)) ? { id, quoteToken: `qt_${sim.random.hex(40)}` } : { id };
  });
}

function toBubble(sim: Sim, sent: SentMessage, message: JsonObject): ChatMessage {
  return { id: sent.id, direction: "outbound", at: sim.clock.now(), message, quoteToken: sent.quoteToken };
}

/** Puts the messages into the recipient's chat, or records why they fell away. */
export function deliver(
  sim: Sim,
  channel: Channel,
  recipient: Recipient,
  messages: JsonObject[],
  sent: SentMessage[],
  origin: DeliveryOrigin,
): void {
  const { chat, dropped } = recipient;
  const common = { channel: channel.id, chat: chat.id, person: chat.personId, ...origin };
  for (const [index, message] of messages.entries()) {
    const name = sent[index];
    if (!name) continue;
    const line = { ...common, messageId: name.id, message };
    if (dropped) {
      sim.transcript.add({ kind: "dropped", reason: dropped, ...line });
      continue;
    }
    sim.world.addMessage(chat, toBubble(sim, name, message));
    noticeTwice(sim, channel, chat, message);
    sim.transcript.add({ kind: "delivered", ...line });
  }
  if (dropped) warnDropped(sim, channel, chat, dropped);
  else arrived(sim, channel, chat, origin);
}

function warnDropped(sim: Sim, channel: Channel, chat: Chat, reason: string): void {
  if (reason === "blocked") sim.transcript.warn("send-after-unfollow", { channel: channel.id, chat: chat.id });
}

function noticeTwice(sim: Sim, channel: Channel, chat: Chat, message: JsonObject): void {
  const at = sim.clock.now();
  const text = JSON.stringify(message);
  const recent = chat.recentSends ?? [];
  chat.recentSends = recent;
  if (recent.some((sent) => sent.text === text && at - sent.at <= twiceWithinMs)) {
    sim.transcript.warn("duplicate-delivery", { channel: channel.id, chat: chat.id });
  }
  // An account that sends on and on without hearing anything must not fill the memory.
  if (recent.length < 50) recent.push({ at, text });
}

function arrived(sim: Sim, channel: Channel, chat: Chat, origin: DeliveryOrigin): void {
  chat.loadingUntil = undefined;
  if (chat.mode === "standby") sim.transcript.warn("send-in-standby", { channel: channel.id, chat: chat.id });
  sim.transcript.announceScreen(channel.id, chat.id);
  for (const listener of sim.deliveryListeners) listener(chat, origin.eventId);
}
