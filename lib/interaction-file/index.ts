import "server-only";

export { exportInteraction } from "./export-interaction";
export { interactionFileSchema, layoutSchema } from "./file.schema";
export { type ImportInteractionInput, importInteraction } from "./import-interaction";
export { readInteraction } from "./read-interaction";
