import "server-only";

export { copyInteraction, copyInteractionSchema } from "./copy-interaction";
export { loadForEditing } from "./load-for-editing";
export { type SavedChanges, saveChanges } from "./save-changes";
