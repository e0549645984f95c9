export { auditKindSchema, auditKinds } from "./audit.schema";
export type { AuditRow } from "./list-audit";
