import "server-only";

export { type AuditPage, type AuditRow, listAudit } from "./list-audit";
export { type AuditRecord, recordAudit } from "./record-audit";
