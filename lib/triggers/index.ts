import "server-only";

export { type EffectScene, effectEvent } from "./effect-event";
export type { Trigger } from "./list-active-triggers";
export { listActiveTriggers } from "./list-active-triggers";
export { matchTriggers, mayInterrupt } from "./match-triggers";
export { recordFirings } from "./record-firings";
export { type SaveTriggerInput, saveTrigger, saveTriggerSchema } from "./save-trigger";
export type { TriggerEffect } from "./trigger.schema";
export { type Situation, unmetRequirement } from "./unmet-requirement";
