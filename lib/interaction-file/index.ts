import "server-only";

export { downloadInteraction } from "./download-interaction";
export { exportInteraction } from "./export-interaction";
export { interactionFileSchema } from "./file.schema";
export { type ImportInteractionInput, importInteraction } from "./import-interaction";
export { readInteraction } from "./read-interaction";
