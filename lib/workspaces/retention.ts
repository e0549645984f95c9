import { eq } from "drizzle-orm";
import { workspaces } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { Retention } from "./workspace";

/** How long this workspace keeps what it need not keep for ever. */
export async function loadRetention({ db, workspaceId }: Pick<Ctx, "db" | "workspaceId">): Promise<Retention> {
  const [row] = await db
    .select({ retentionDays: workspaces.retentionDays })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  if (!row) throw new AppError("not_found", "no such workspace");
  return row;
}

/** Changes it. What is older by then goes with the next nightly purge, and nothing brings it back. */
export async function saveRetention(ctx: Ctx, { retentionDays }: Retention): Promise<void> {
  assertCan(ctx.actor, "workspace.manage");
  await ctx.db.update(workspaces).set({ retentionDays }).where(eq(workspaces.id, ctx.workspaceId));
}
