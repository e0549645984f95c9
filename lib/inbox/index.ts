import "server-only";

export type { NewEntry, TimelineAddition } from "./record-entries";
export { recordEntries } from "./record-entries";
