import "server-only";

export type { Trigger } from "./list-triggers";
export { listActiveTriggers } from "./list-triggers";
export type { MatchedTrigger } from "./match-triggers";
export { matchTriggers } from "./match-triggers";
export { type SaveTriggerInput, saveTrigger, saveTriggerSchema } from "./save-trigger";
