import { matchTrigger } from "@/lib/engine";
import type { InboundContent, InboundEvent } from "@/lib/messages";
import type { TriggerRule } from "./trigger.schema";

/** Whether what has happened is what a rule waits for. */
export function matchesRule(rule: TriggerRule, event: InboundEvent): boolean {
  switch (rule.type) {
    case "keyword":
      return event.kind === "message" && saysKeyword(rule, event.content);
    case "postback":
      return event.kind === "postback" && matchTrigger(rule, { type: "postback", data: event.data });
    case "follow":
      return event.kind === "follow" && fits(rule.isUnblocked, event.isUnblocked ?? false);
    case "any_message":
      return event.kind === "message" && (!rule.kinds || rule.kinds.some((kind) => kind === event.content.type));
    case "unanswered":
      return event.kind === "message" && event.content.type === "text";
    case "member_joined":
      return event.kind === "memberJoined";
    case "member_left":
      return event.kind === "memberLeft";
    case "beacon":
      return event.kind === "beacon" && fitsBeacon(rule, event.beacon);
    case "video_play_complete":
      return event.kind === "videoPlayComplete" && fits(rule.trackingId, event.trackingId);
    case "account_link":
      return event.kind === "accountLink" && fits(rule.result, event.link.result);
    case "membership":
      return event.kind === "membership" && fits(rule.action, event.membership.action);
    case "unfollow":
    case "join":
    case "leave":
      return event.kind === rule.type;
  }
}

/** A rule that does not name a value takes any. */
function fits<T>(wanted: T | undefined, given: T): boolean {
  return wanted === undefined || wanted === given;
}

function saysKeyword(rule: Extract<TriggerRule, { type: "keyword" }>, content: InboundContent): boolean {
  return content.type === "text" && matchTrigger(rule, { type: "text", text: content.text });
}

function fitsBeacon(
  rule: Extract<TriggerRule, { type: "beacon" }>,
  beacon: Extract<InboundEvent, { kind: "beacon" }>["beacon"],
): boolean {
  return (
    fits(rule.hardwareId?.toLowerCase(), beacon.hardwareId.toLowerCase()) && fits<string>(rule.action, beacon.action)
  );
}
