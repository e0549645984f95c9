import { type Call, type Reply, refuse, refuseBody, reply } from "../api/call";
import { listAt, stringAt } from "../core/json";
import type { Chat, ReplyToken } from "../core/model";
import type { Sim } from "../core/sim";
import { checkMessages, messageObjects } from "../validate/check-messages";
import { deliver, nameMessages } from "./deliver";

function isInTime(sim: Sim, token: ReplyToken): boolean {
  const now = sim.clock.now();
  return (
    now - token.deliveredAt <= sim.settings.replyTokenTtlMs && now - token.eventAt <= sim.settings.replyTokenMaxAgeMs
  );
}

function usableToken(call: Call, text: string): { token: ReplyToken; chat: Chat } | undefined {
  const { sim, channel } = call;
  const token = sim.world.replyTokens.get(text);
  if (!token || token.channelId !== channel.id) return undefined;
  const about = { channel: channel.id, chat: token.chatId, eventId: token.eventId };
  if (token.used) {
    sim.transcript.warn("reply-token-reused", about);
    return undefined;
  }
  if (!isInTime(sim, token)) {
    sim.transcript.warn("reply-token-late", about);
    return undefined;
  }
  const chat = sim.world.chats.get(token.chatId);
  return chat && { token, chat };
}

/** POST /v2/bot/message/reply: answers the chat of one event, once and soon. */
export function replyMessage(call: Call): Reply {
  const { sim, channel, body } = call;
  const text = stringAt(body, "replyToken");
  const missing = text ? [] : [{ message: "May not be empty", property: "replyToken" }];
  const known = text ? sim.world.replyTokens.get(text) : undefined;
  const chat = known && sim.world.chats.get(known.chatId);
  call.chatId = chat?.id;
  const refusal = checkMessages(sim, body.messages, { channel, method: "reply", chat, also: missing });
  if (refusal) return refusal;
  if (!text) return refuseBody(missing);
  const usable = usableToken(call, text);
  if (!usable) return refuse(400, "Invalid reply token");
  // Only a request that was accepted uses the token up; LINE does not say, the specification chose this.
  usable.token.used = true;
  const messages = messageObjects(listAt(body, "messages"));
  const sentMessages = nameMessages(sim, messages);
  const recipient = { chat: usable.chat, people: 0, dropped: call.dropDelivery ? ("fault" as const) : undefined };
  const origin = { requestId: call.requestId, method: "reply", eventId: usable.token.eventId };
  deliver(sim, channel, recipient, messages, sentMessages, origin);
  return reply({ sentMessages: sentMessages.map((sent) => ({ ...sent })) });
}
