export { meaningChecksum } from "./checksum";
export { patchesBetween } from "./diff";
export type { BuilderDocument, Frame, Layout, Note, Point } from "./document";
export { frameColours, layoutSchema, readDocument, readLayout } from "./document";
export type { MergeConflict, Merged } from "./merge";
export { mergeDocuments } from "./merge";
export type { Patch } from "./patch";
export { applyPatches, changesMeaning, PatchError, patchSchema } from "./patch";
