import "server-only";

export { attachmentHeader } from "./attachment-header";
export { deleteSessions } from "./delete-sessions";
export { editAnswer } from "./edit-answer";
export { type ExportWords, exportSessions } from "./export-sessions";
export { listSessions } from "./list-sessions";
export { loadSession } from "./load-session";
export { loadSummary } from "./load-summary";
export { setSessionStatus } from "./set-session-status";
