import "server-only";

export { copyInteraction, copyInteractionSchema } from "./copy-interaction";
export { loadForEditing } from "./load-for-editing";
export { loadVersionDocument } from "./load-version-document";
export { lookAtDraftFiles } from "./look-at-draft-files";
export { listRestorePoints, loadRestorePoint } from "./restore-points";
export { type SavedChanges, saveChanges } from "./save-changes";
