import { z } from "zod";
import { isSameLabel } from "./choices";
import { matchPattern } from "./patterns";
import { parseQuery } from "./postback";
import type { EngineEvent } from "./turn.types";
import { matchTypes } from "./words";

/** Whether it may take an event away from an active session. Left out: postback triggers may, others may not. */
const mayInterrupt = z.boolean().optional();

/** What makes something start. Conditions on the contact come on top of this. */
export const triggerRuleSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("keyword"), match: z.enum(matchTypes), value: z.string(), mayInterrupt }),
  /** Every one of these parameters stands in the postback's data; an empty value means "whatever it is". */
  z.strictObject({ type: z.literal("postback"), query: z.record(z.string(), z.string()), mayInterrupt }),
  z.strictObject({ type: z.literal("follow"), mayInterrupt }),
  z.strictObject({ type: z.literal("any_message"), mayInterrupt }),
]);
export type TriggerRule = z.infer<typeof triggerRuleSchema>;

/** What can set off a trigger: the engine's own inputs, and being followed. */
export type TriggerEvent = Extract<EngineEvent, { type: "text" | "postback" | "unusable" }> | { type: "follow" };

/** Whether a trigger's rule fits an event. */
export function matchTrigger(rule: TriggerRule, event: TriggerEvent): boolean {
  switch (rule.type) {
    case "keyword":
      return event.type === "text" && matchesKeyword(rule, event.text);
    case "postback":
      return event.type === "postback" && matchesQuery(rule.query, event.data);
    case "follow":
      return event.type === "follow";
    case "any_message":
      return event.type === "text" || event.type === "unusable";
  }
}

/** The flag with its default: a button or menu that starts something was pressed on purpose, a word may be an answer. */
export function triggerMayInterrupt(rule: TriggerRule): boolean {
  return rule.mayInterrupt ?? rule.type === "postback";
}

function matchesKeyword({ match, value }: Extract<TriggerRule, { type: "keyword" }>, text: string): boolean {
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
  return (
    wanted.length > 0 && wanted.every(([key, value]) => given.has(key) && (value === "" || given.get(key) === value))
  );
}
