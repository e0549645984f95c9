import type { TriggerRule, TriggerRuleType } from "@/lib/triggers/shared";

/** In the order of how often they are wanted. */
export const ruleTypes = [
  "keyword",
  "postback",
  "follow",
  "any_message",
  "unanswered",
  "unfollow",
  "join",
  "leave",
  "member_joined",
  "member_left",
  "beacon",
  "video_play_complete",
  "account_link",
  "membership",
] as const satisfies readonly TriggerRuleType[];

/** A rule of this type with nothing filled in. */
export function newRule(type: TriggerRuleType): TriggerRule {
  switch (type) {
    case "keyword":
      return { type, match: "equals", value: "" };
    case "postback":
      return { type, query: { action: "" } };
    default:
      return { type };
  }
}
