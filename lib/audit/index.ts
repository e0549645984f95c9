import "server-only";

export { type AuditPage, listAudit } from "./list-audit";
export { type AuditRecord, recordAudit } from "./record-audit";
