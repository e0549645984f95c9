import { recordAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/kernel/context";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import type { MemberRow } from "./membership-change";

/** Writes down that a member's role changed, or, with nothing to change to, that the member went. */
export function recordRole(
  ctx: Ctx,
  member: MemberRow,
  detail: { from: WorkspaceRole; to?: WorkspaceRole },
): Promise<void> {
  return recordAudit(ctx, {
    kind: "permission",
    subject: "member",
    subjectId: member.id,
    subjectName: member.name,
    detail,
  });
}
