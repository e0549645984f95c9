import { and, desc, eq, lt } from "drizzle-orm";
import { type AuditKind, auditEntries } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { type AuditSubject, auditSubjectSchema } from "./audit.schema";

export interface AuditRow {
  id: number;
  at: Date;
  kind: AuditKind;
  actorName: string;
  subject: AuditSubject;
  subjectName: string;
  detail: Record<string, string | number>;
}

export interface AuditPage {
  rows: AuditRow[];
  /** Give it back as `before` for what is older; null on the last page. */
  next: number | null;
}

const pageSize = 50;

/** What was done in this workspace, newest first, 50 a page by key. */
export async function listAudit(ctx: Ctx, input: { kind?: AuditKind; before?: number } = {}): Promise<AuditPage> {
  assertCan(ctx.actor, "workspace.manage");
  const { kind, before } = input;
  const found = await ctx.db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      kind: auditEntries.kind,
      actorName: auditEntries.actorName,
      subject: auditEntries.subject,
      subjectName: auditEntries.subjectName,
      detail: auditEntries.detail,
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.workspaceId, ctx.workspaceId),
        kind && eq(auditEntries.kind, kind),
        before === undefined ? undefined : lt(auditEntries.id, before),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize).map((row) => ({ ...row, subject: auditSubjectSchema.parse(row.subject) }));
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}
