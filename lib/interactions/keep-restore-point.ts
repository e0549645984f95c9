import { and, desc, eq, inArray } from "drizzle-orm";
import { type RestorePointReason, restorePoints } from "@/db/schema";
import type { Definition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";

export interface KeptState {
  interactionId: string;
  revision: number;
  definition: Definition;
  layout: unknown;
}

const minute = 60_000;
/** SAV-7: a point at least every ten minutes of editing. */
const between = 10 * minute;
const keptPoints = 200;

/**
 * Keeps a draft as it stands, before it changes (SAV-7). Without a reason it does so only when the newest point is ten minutes old.
 */
export async function keepRestorePoint(
  ctx: Ctx,
  state: KeptState,
  reason: Exclude<RestorePointReason, "time"> | undefined,
): Promise<void> {
  const at = ctx.now();
  if (state.definition.steps.length === 0) return;
  if (reason === undefined && !(await isDue(ctx, state.interactionId, at))) return;
  const userId = ctx.actor.type === "member" ? ctx.actor.userId : null;
  await ctx.db
    .insert(restorePoints)
    .values({ ...state, id: newId("restorePoint"), reason: reason ?? "time", userId, at });
  await dropOldest(ctx, state.interactionId);
}

async function isDue(ctx: Ctx, interactionId: string, at: Date): Promise<boolean> {
  const [newest] = await ctx.db
    .select({ at: restorePoints.at })
    .from(restorePoints)
    .where(eq(restorePoints.interactionId, interactionId))
    .orderBy(desc(restorePoints.at), desc(restorePoints.id))
    .limit(1);
  return newest === undefined || at.getTime() - newest.at.getTime() >= between;
}

async function dropOldest(ctx: Ctx, interactionId: string): Promise<void> {
  const beyond = ctx.db
    .select({ id: restorePoints.id })
    .from(restorePoints)
    .where(eq(restorePoints.interactionId, interactionId))
    .orderBy(desc(restorePoints.at), desc(restorePoints.id))
    .limit(keptPoints)
    .offset(keptPoints);
  await ctx.db
    .delete(restorePoints)
    .where(and(eq(restorePoints.interactionId, interactionId), inArray(restorePoints.id, beyond)));
}
