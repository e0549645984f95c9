import "server-only";

export { findForm, type ImportedForm, importForm } from "./import-form";
export type { ImportCode, ImportNote, ImportReport } from "./import-log";
