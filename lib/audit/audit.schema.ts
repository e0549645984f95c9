import { z } from "zod";
import type { AuditKind } from "@/db/schema";

/** What is written down (VIW-2), in the order that the filter shows. */
export const auditKinds = [
  "publish",
  "roll_back",
  "import",
  "export",
  "delete",
  "permission",
] as const satisfies readonly AuditKind[];

export const auditKindSchema = z.enum(auditKinds);

/** What it was done to. */
export const auditSubjects = [
  "interaction",
  "workspace",
  "sessions",
  "member",
  "invitation",
  "channel",
  "share_link",
] as const;
export type AuditSubject = (typeof auditSubjects)[number];
export const auditSubjectSchema = z.enum(auditSubjects);
