import type { JsonObject } from "../core/json";
import type { Channel, Chat, ChatMessage, Person } from "../core/model";
import type { OutgoingEvent, Sim } from "../core/sim";

const replyable = new Set([
  "message",
  "messageEdited",
  "follow",
  "join",
  "memberJoined",
  "postback",
  "videoPlayComplete",
  "beacon",
  "accountLink",
  "membership",
]);

/** Where somebody is doing something. */
export interface Scene {
  sim: Sim;
  channel: Channel;
  chat: Chat;
  person: Person;
}

/** The `source` of an event; people without consent leave their user id out. */
export function sourceOf({ sim, channel, chat, person }: Scene, withUser = true): JsonObject {
  const userId = withUser && person.consented ? sim.world.userIdOf(channel.providerId, person.id) : undefined;
  if (chat.kind === "user") return { type: "user", ...(userId && { userId }) };
  const id = chat.kind === "group" ? { groupId: chat.targetId } : { roomId: chat.targetId };
  return { type: chat.kind, ...id, ...(userId && { userId }) };
}

/** Builds an event as LINE would, with its ids, time and, where one may answer, a reply token. */
export function buildEvent(scene: Scene, type: string, content: JsonObject, withUser = true): OutgoingEvent {
  const { sim, channel, chat } = scene;
  const now = sim.clock.now();
  const timestamp = sim.settings.stampEvents === "wall" ? nextMoment(scene) : now;
  const webhookEventId = sim.random.ulid(timestamp);
  chat.recentSends = [];
  const body: JsonObject = {
    type,
    ...content,
    webhookEventId,
    deliveryContext: { isRedelivery: false },
    timestamp,
    source: sourceOf(scene, withUser),
  };
  if (chat.mode === "standby" || !replyable.has(type)) return { body: { ...body, mode: chat.mode }, chat };
  const token = sim.random.hex(32);
  const record = {
    channelId: channel.id,
    chatId: chat.id,
    eventId: webhookEventId,
    eventAt: now,
    deliveredAt: now,
    used: false,
  };
  sim.world.addReplyToken(token, record);
  return { body: { ...body, replyToken: token, mode: chat.mode }, chat, token };
}

/** Nobody does two things within one millisecond, however quickly a test asks for them. */
function nextMoment({ sim, chat }: Scene): number {
  chat.lastEventAt = Math.max(sim.clock.wall(), (chat.lastEventAt ?? 0) + 1);
  return chat.lastEventAt;
}

/** The id of an event that was built here. */
export function eventIdOf(event: OutgoingEvent): string {
  return String(event.body.webhookEventId);
}

const quotable = new Set(["text", "image", "video", "sticker"]);

/** Puts a bubble of the person into the chat and makes the message event that announces it. */
export function personMessage(scene: Scene, message: JsonObject): { event: OutgoingEvent; bubble: ChatMessage } {
  const { sim, chat, person } = scene;
  const now = sim.clock.now();
  const id = sim.random.messageId();
  const quoteToken = quotable.has(String(message.type)) ? `qt_${sim.random.hex(40)}` : undefined;
  const markAsReadToken = `mr_${sim.random.hex(40)}`;
  const { type, ...rest } = message;
  const sent = { type, id, ...(quoteToken && { quoteToken }), markAsReadToken, ...rest };
  const bubble: ChatMessage = {
    id,
    direction: "inbound",
    at: now,
    personId: person.id,
    message: sent,
    quoteToken,
    markAsReadToken,
  };
  sim.world.addMessage(chat, bubble);
  chat.lastInboundAt = now;
  return { event: buildEvent(scene, "message", { message: sent }), bubble };
}

/** A bubble that only the phone shows: LINE tells the account nothing about it. */
export function localBubble(scene: Scene, text: string): ChatMessage {
  const { sim, chat, person } = scene;
  return sim.world.addMessage(chat, {
    id: sim.random.messageId(),
    direction: "inbound",
    at: sim.clock.now(),
    personId: person.id,
    message: { type: "text", text },
    local: true,
  });
}
