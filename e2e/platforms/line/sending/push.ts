import { type Call, type Reply, refuse, refuseProperty, reply } from "../api/call";
import { listAt, stringAt, stringsAt } from "../core/json";
import { checkMessages, messageObjects } from "../validate/check-messages";
import { checkAggregationUnits, countAggregationUnits } from "./aggregation-units";
import { deliver, nameMessages } from "./deliver";
import { takeQuota } from "./quota";
import { kindOfId, pushRecipient } from "./recipients";
import { checkRetryKey } from "./retry-key";

function missingTo(to: string | undefined): { message: string; property: string }[] {
  return to ? [] : [{ message: "May not be empty", property: "to" }];
}

/** POST /v2/bot/message/push: one user, group or room. */
export function pushMessage(call: Call): Reply {
  const { sim, channel, body } = call;
  const to = stringAt(body, "to") ?? "";
  const retry = checkRetryKey(call);
  if (retry.refusal) return retry.refusal;
  const recipient = pushRecipient(sim, channel, to);
  call.chatId = recipient?.chat.id;
  const also = [...missingTo(to), ...checkAggregationUnits(body)];
  const refusal = checkMessages(sim, body.messages, {
    channel,
    method: "push",
    chat: recipient?.chat,
    kind: kindOfId(to),
    also,
  });
  if (refusal) return refusal;
  if (!kindOfId(to)) return refuseProperty("to");
  if (!recipient) {
    sim.transcript.warn("unknown-user-id", { channel: channel.id, to });
    return refuse(400, "Failed to send messages");
  }
  if (call.dropDelivery) recipient.dropped = "fault";
  const overLimit = takeQuota(sim, channel, recipient.people);
  if (overLimit) return overLimit;
  const messages = messageObjects(listAt(body, "messages"));
  const sentMessages = nameMessages(sim, messages);
  retry.accept(sentMessages);
  countAggregationUnits(sim, channel, stringsAt(body, "customAggregationUnits"));
  deliver(sim, channel, recipient, messages, sentMessages, { requestId: call.requestId, method: "push" });
  return reply({ sentMessages: sentMessages.map((sent) => ({ ...sent })) });
}
