import { matchTrigger, triggerMayInterrupt } from "@/lib/engine";
import type { Trigger } from "./list-triggers";

type TriggerEvent = Parameters<typeof matchTrigger>[1];

/** A trigger that fits an event, and whether it may take the event away from an interaction that runs. */
export interface MatchedTrigger {
  trigger: Trigger;
  mayInterrupt: boolean;
}

/** All triggers that fit, in their order. */
export function matchTriggers(triggers: readonly Trigger[], event: TriggerEvent): MatchedTrigger[] {
  return triggers
    .filter((trigger) => matchTrigger(trigger.condition, event))
    .map((trigger) => ({ trigger, mayInterrupt: mayInterrupt(trigger) }));
}

function mayInterrupt({ mayInterrupt: setting, condition }: Trigger): boolean {
  return setting === "default" ? triggerMayInterrupt(condition) : setting === "yes";
}
