import { type AuditKind, auditEntries } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import type { AuditSubject } from "./audit.schema";

export interface AuditRecord {
  kind: AuditKind;
  subject: AuditSubject;
  subjectId?: string;
  /** As people call it now. */
  subjectName: string;
  /** Numbers and names that the sentence about it needs; never answers, secrets or addresses. */
  detail?: Record<string, string | number>;
}

/** Writes down what the actor does, in the caller's transaction: both happen or neither (VIW-2). */
export async function recordAudit(ctx: Ctx, { detail = {}, ...record }: AuditRecord): Promise<void> {
  const { actor, workspaceId } = ctx;
  const isMember = actor.type === "member";
  await ctx.db.insert(auditEntries).values({
    ...record,
    detail,
    workspaceId,
    at: ctx.now(),
    userId: isMember ? actor.userId : null,
    // The product itself has no name that people know: screens have a word for it.
    actorName: isMember ? actor.name : "",
  });
}
