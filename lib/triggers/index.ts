import "server-only";

export { assertEffectKnown } from "./assert-known";
export { countFirings, type Firings, mostFirings } from "./count-firings";
export { deleteTrigger, deleteTriggerSchema } from "./delete-trigger";
export { type EffectScene, effectEvent } from "./effect-event";
export { findTrigger, listTriggers, type TriggerRow } from "./find-trigger";
export type { Trigger } from "./list-active-triggers";
export { listActiveTriggers } from "./list-active-triggers";
export { listChoices, type TriggerChoices } from "./list-choices";
export { matchesRule } from "./match-rule";
export { matchTriggers, mayInterrupt } from "./match-triggers";
export { orderTriggers, orderTriggersSchema } from "./order-triggers";
export { recordFirings } from "./record-firings";
export { type SaveTriggerInput, saveTrigger, saveTriggerSchema } from "./save-trigger";
export { switchTrigger, switchTriggerSchema } from "./switch-trigger";
export type { TriggerEffect } from "./trigger.schema";
export { type Situation, unmetRequirement } from "./unmet-requirement";
