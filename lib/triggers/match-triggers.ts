import { triggerMayInterrupt } from "@/lib/engine";
import type { InboundEvent } from "@/lib/messages";
import type { Trigger } from "./list-active-triggers";
import { matchesRule } from "./match-rule";
import type { MayInterrupt, TriggerRule } from "./trigger.schema";

/** The triggers that wait for what has happened, in their order. Whether their requirements hold is asked when the peer is known. */
export function matchTriggers(triggers: readonly Trigger[], event: InboundEvent): Trigger[] {
  return triggers.filter((trigger) => matchesRule(trigger.rule, event));
}

/** Whether a trigger may take an event from an active session: what was pressed may, a word may be an answer. */
export function mayInterrupt(trigger: { rule: TriggerRule; mayInterrupt: MayInterrupt }): boolean {
  const { rule, mayInterrupt: setting } = trigger;
  if (rule.type !== "keyword" && rule.type !== "postback" && rule.type !== "any_message") return false;
  return triggerMayInterrupt(rule, setting);
}
