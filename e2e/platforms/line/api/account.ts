import { numberAt, stringAt } from "../core/json";
import { aggregationUnitsOf } from "../sending/aggregation-units";
import { rollMonth } from "../sending/quota";
import { kindOfId } from "../sending/recipients";
import { refusalOfWebhookUrl } from "../webhook/allowed-url";
import { type Call, type Reply, refuse, refuseBody, reply } from "./call";

/** GET /v2/bot/info. */
export function getBotInfo({ channel }: Call): Reply {
  const { botUserId: userId, basicId, displayName, pictureUrl, chatMode } = channel;
  const markAsReadMode = chatMode === "chat" ? "manual" : "auto";
  return reply({ userId, basicId, displayName, pictureUrl, chatMode, markAsReadMode });
}

/** GET /v2/bot/message/quota. */
export function getQuota({ channel }: Call): Reply {
  return reply(channel.quotaLimit === null ? { type: "none" } : { type: "limited", value: channel.quotaLimit });
}

/** GET /v2/bot/message/quota/consumption. */
export function getConsumption({ sim, channel }: Call): Reply {
  rollMonth(sim, channel);
  return reply({ totalUsage: channel.quotaUsed });
}

/** GET /v2/bot/message/aggregation/info. */
export function getAggregationInfo({ sim, channel }: Call): Reply {
  return reply({ numOfCustomAggregationUnits: aggregationUnitsOf(sim, channel).size });
}

/** GET /v2/bot/message/aggregation/list. */
export function getAggregationList({ sim, channel, query }: Call): Reply {
  const limit = Math.min(100, Number(query.get("limit") ?? 100) || 100);
  const from = Number(query.get("start") ?? 0) || 0;
  const units = [...aggregationUnitsOf(sim, channel)];
  const next = from + limit < units.length ? String(from + limit) : undefined;
  return reply({ customAggregationUnits: units.slice(from, from + limit), next });
}

const defaultLoadingSeconds = 20;

/** POST /v2/bot/chat/loading/start: the three dots, in one-to-one chats only. */
export function startLoading(call: Call): Reply {
  const { sim, channel, body } = call;
  const chatId = stringAt(body, "chatId");
  if (!chatId) return refuseBody([{ message: "May not be empty", property: "chatId" }]);
  const seconds = numberAt(body, "loadingSeconds") ?? defaultLoadingSeconds;
  const property = "loadingSeconds";
  const problems = [];
  if (seconds < 5 || seconds > 60) problems.push({ message: "Must be between 5 and 60", property });
  if (seconds % 5 !== 0) problems.push({ message: "must be a multiple of five", property });
  if (problems.length > 0) return refuseBody(problems);
  if (kindOfId(chatId) !== "user") {
    return refuse(400, "Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.");
  }
  const person = sim.world.personByUserId(channel.providerId, chatId);
  if (!person || sim.world.friendship(channel.id, person.id) !== "friend") return reply({}, 202);
  const chat = sim.world.userChat(channel, person);
  call.chatId = chat.id;
  chat.loadingUntil = sim.clock.now() + seconds * 1_000;
  sim.transcript.announceScreen(channel.id, chat.id);
  return reply({}, 202);
}

/** POST /v2/bot/chat/markAsRead: that message and everything before it. */
export function markAsReadByToken(call: Call): Reply {
  const { sim, channel, body } = call;
  const token = stringAt(body, "markAsReadToken");
  if (!token) return refuseBody([{ message: "May not be empty", property: "markAsReadToken" }]);
  const found = sim.world.messageOfMarkToken(token);
  if (!found || found.chat.channelId !== channel.id) {
    return refuse(400, "Invalid markAsReadToken. Tokens must be used by the bot that received them via Webhook.");
  }
  for (const message of found.chat.messages) {
    if (message.direction === "inbound") message.read = true;
    if (message === found.message) break;
  }
  sim.transcript.announceScreen(channel.id, found.chat.id);
  return reply();
}

/** GET /v2/bot/channel/webhook/endpoint. */
export function getWebhookEndpoint({ channel }: Call): Reply {
  const { url, active } = channel.webhook;
  return url === "" ? refuse(404, "Webhook endpoint not found") : reply({ endpoint: url, active });
}

/** PUT /v2/bot/channel/webhook/endpoint. */
export function putWebhookEndpoint({ sim, channel, body }: Call): Reply {
  const endpoint = stringAt(body, "endpoint") ?? "";
  const refusal = refusalOfWebhookUrl(endpoint, sim.options);
  if (refusal) return refuse(400, refusal);
  channel.webhook.url = endpoint;
  sim.transcript.add({ kind: "state", channel: channel.id, what: "webhook-endpoint" });
  return reply();
}

/** POST /v2/bot/channel/webhook/test: sends the empty body and tells how it went. */
export async function testWebhookEndpoint({ sim, channel, body }: Call): Promise<Reply> {
  const endpoint = stringAt(body, "endpoint") ?? channel.webhook.url;
  if (endpoint === "") return refuse(404, "Webhook endpoint not found");
  const refusal = refusalOfWebhookUrl(endpoint, sim.options);
  if (refusal) return refuse(400, refusal);
  const { ok, status, reason, detail } = await sim.webhooks.verify(channel, endpoint);
  const timestamp = new Date(sim.clock.now()).toISOString();
  return reply({
    success: ok,
    timestamp,
    statusCode: status,
    reason: reason.toUpperCase(),
    detail: ok ? "200" : detail,
  });
}
