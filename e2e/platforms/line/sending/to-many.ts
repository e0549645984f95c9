import { type Call, type Reply, refuseProperty, reply } from "../api/call";
import { type Json, listAt, stringsAt } from "../core/json";
import limits from "../data/line-limits.json";
import { checkMessages, messageObjects } from "../validate/check-messages";
import { checkAggregationUnits, countAggregationUnits } from "./aggregation-units";
import { deliver, nameMessages } from "./deliver";
import { takeQuota } from "./quota";
import { kindOfId, personRecipient, type Recipient } from "./recipients";
import { checkRetryKey, type RetryCheck } from "./retry-key";

const { min, max } = limits.request.multicastTo;

/** Counts, names and delivers one request to many people; the shared end of multicast and broadcast. */
export function sendToMany(call: Call, recipients: Recipient[], retry: RetryCheck, method: string): Reply | undefined {
  const { sim, channel, body } = call;
  const overLimit = takeQuota(
    sim,
    channel,
    recipients.reduce((sum, { people }) => sum + people, 0),
  );
  if (overLimit) return overLimit;
  retry.accept();
  const messages = messageObjects(listAt(body, "messages"));
  for (const recipient of recipients) {
    if (call.dropDelivery) recipient.dropped = "fault";
    deliver(sim, channel, recipient, messages, nameMessages(sim, messages), { requestId: call.requestId, method });
  }
  return undefined;
}

function multicastRecipients(call: Call): Recipient[] {
  const { sim, channel, body } = call;
  const unique = [...new Set(stringsAt(body, "to"))];
  return unique.flatMap((userId) => {
    const person = sim.world.personByUserId(channel.providerId, userId);
    if (person) return [personRecipient(sim, channel, person, false)];
    sim.transcript.warn("unknown-user-id", { channel: channel.id, to: userId });
    return [];
  });
}

function malformedTo(to: Json[]): number {
  return to.findIndex((id) => typeof id !== "string" || kindOfId(id) !== "user");
}

/** LINE drops ids of other providers silently; with strict ownership they are refused so that mix-ups show. */
function foreignTo({ sim, channel }: Call, to: string[]): number {
  return to.findIndex((userId) => !sim.world.personByUserId(channel.providerId, userId));
}

/** POST /v2/bot/message/multicast: up to 500 people by user id. */
export function multicast(call: Call): Reply {
  const { sim, channel, body } = call;
  const retry = checkRetryKey(call);
  if (retry.refusal) return retry.refusal;
  const to = listAt(body, "to");
  const sized = to.length >= min && to.length <= max;
  const also = sized ? [] : [{ message: `Size must be between ${min} and ${max}`, property: "to" }];
  also.push(...checkAggregationUnits(body));
  const refusal = checkMessages(sim, body.messages, { channel, method: "multicast", kind: "user", also });
  if (refusal) return refusal;
  const wrong = malformedTo(to);
  if (wrong >= 0) return refuseProperty(`to[${wrong}]`);
  const foreign = sim.options.strictOwnership ? foreignTo(call, stringsAt(body, "to")) : -1;
  if (foreign >= 0) return refuseProperty(`to[${foreign}]`);
  countAggregationUnits(sim, channel, stringsAt(body, "customAggregationUnits"));
  return sendToMany(call, multicastRecipients(call), retry, "multicast") ?? reply();
}

/** POST /v2/bot/message/broadcast: everybody who is a friend. */
export function broadcast(call: Call): Reply {
  const { sim, channel, body } = call;
  const retry = checkRetryKey(call);
  if (retry.refusal) return retry.refusal;
  const refusal = checkMessages(sim, body.messages, { channel, method: "broadcast", kind: "user", also: [] });
  if (refusal) return refusal;
  const recipients = sim.world.friends(channel.id).map((person) => personRecipient(sim, channel, person, false));
  return sendToMany(call, recipients, retry, "broadcast") ?? reply();
}

/** POST /v2/bot/message/validate/…: the message objects alone. */
export function validateOnly(call: Call): Reply {
  const { sim, channel, body } = call;
  return checkMessages(sim, body.messages, { channel, method: "validate", also: [] }) ?? reply();
}
