import { isSameLabel } from "./choices";
import { matchPattern } from "./patterns";
import { parseQuery } from "./postback";
import type { EngineEvent } from "./turn.types";
import type { MatchType } from "./words";

/** What has to happen for a trigger to fire. Conditions on the contact come on top of this. */
export type TriggerRule =
  | { type: "keyword"; match: MatchType; value: string }
  /** Every parameter named here stands in the postback's data with this value. */
  | { type: "postback"; query: Record<string, string> }
  | { type: "follow" }
  | { type: "any_message" };

/** What can set off a trigger: the engine's own inputs, and being followed. */
export type TriggerEvent = Extract<EngineEvent, { type: "text" | "postback" | "unusable" }> | { type: "follow" };

/** Whether a trigger's rule fits an event. */
export function matchTrigger(rule: TriggerRule, event: TriggerEvent): boolean {
  switch (rule.type) {
    case "keyword":
      return event.type === "text" && matchesWord(rule.match, rule.value, event.text);
    case "postback":
      return event.type === "postback" && matchesQuery(rule.query, event.data);
    case "follow":
      return event.type === "follow";
    case "any_message":
      return event.type === "text" || event.type === "unusable";
  }
}

/** Whether a trigger may take an event from an active session. Unless said otherwise: what was pressed may, a word may be an answer. */
export function triggerMayInterrupt(rule: TriggerRule, setting: "default" | "yes" | "no" = "default"): boolean {
  return setting === "default" ? rule.type === "postback" : setting === "yes";
}

/** How words are compared that mean something outside a question: white space around them and case do not count. */
export function matchesWord(match: MatchType, value: string, text: string): boolean {
  if (value === "") return false;
  switch (match) {
    case "equals":
      return isSameLabel(text, value);
    case "contains":
      return text.normalize("NFC").toLowerCase().includes(value.normalize("NFC").toLowerCase());
    case "regex":
      return matchPattern(value, text.normalize("NFC")).matched;
  }
}

function matchesQuery(query: Record<string, string>, data: string): boolean {
  const wanted = Object.entries(query);
  const given = parseQuery(data);
  return wanted.length > 0 && wanted.every(([key, value]) => given.get(key) === value);
}
