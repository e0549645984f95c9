export type { TriggerVerdict, Verdict } from "./explain-triggers";
export { type Happening, type Rehearsal, rehearsalSchema } from "./rehearsal.schema";
export type { Rehearsed } from "./rehearse-event";
