export type { DraftParts, EditableInteraction, LateSave, NotedDraftChange, RestorePointRow } from "./draft-views";
export { saveBodyBytes, saveChangesSchema } from "./save-changes.schema";
