export type { ImportCode, ImportNote, ImportReport } from "./import-log";
export { importCodes } from "./import-log";
