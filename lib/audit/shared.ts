export { type AuditSubject, auditKindSchema, auditKinds, auditSubjects } from "./audit.schema";
