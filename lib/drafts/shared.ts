export type { DraftParts, EditableInteraction, LateSave, NotedDraftChange } from "./draft-views";
export { saveBodyBytes, saveChangesSchema } from "./save-changes.schema";
