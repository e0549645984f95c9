import { eq } from "drizzle-orm";
import { workspaces } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { recordAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { PublishingChoice } from "./workspace";

/** From whom on members of this workspace may publish (VIW-1). */
export async function loadPublishing({ db, workspaceId }: Pick<Ctx, "db" | "workspaceId">): Promise<PublishingChoice> {
  const [row] = await db
    .select({ publishing: workspaces.publishing })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  if (!row) throw new AppError("not_found", "no such workspace");
  return row;
}

/** Changes it, for everybody at once: it counts from each member's next request on. */
export async function savePublishing(ctx: Ctx, { publishing }: PublishingChoice): Promise<void> {
  assertCan(ctx.actor, "workspace.manage");
  const { workspaceId } = ctx;
  await ctx.db.transaction(async (db) => {
    const [before] = await db
      .select({ name: workspaces.name, publishing: workspaces.publishing })
      .from(workspaces)
      .where(eq(workspaces.id, workspaceId))
      .for("update");
    if (!before || before.publishing === publishing) return;
    await db.update(workspaces).set({ publishing }).where(eq(workspaces.id, workspaceId));
    const detail = { from: before.publishing, to: publishing };
    const record = {
      kind: "permission",
      subject: "workspace",
      subjectId: workspaceId,
      subjectName: before.name,
    } as const;
    await recordAudit({ ...ctx, db }, { ...record, detail });
  });
}
