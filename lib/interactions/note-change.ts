import { and, eq, lte, sql } from "drizzle-orm";
import { type DraftChangeReason, type DraftParts, draftChanges, draftTouches } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";

export interface NotedChange {
  interactionId: string;
  /** The one that the change made. */
  revision: number;
  reason: DraftChangeReason;
  parts: DraftParts;
  /** The client's own name of the save; see `saveChanges` of lib/drafts. */
  changeId?: string;
}

/** How many changes of one draft are told to somebody who comes too late. */
const keptChanges = 200;

/** Writes down who changed what, in the transaction that changes it (SAV-3, PUB-2). */
export async function noteChange(ctx: Ctx, { interactionId, revision, ...change }: NotedChange): Promise<void> {
  const userId = ctx.actor.type === "member" ? ctx.actor.userId : null;
  await ctx.db.insert(draftChanges).values({ ...change, interactionId, revision, userId, at: ctx.now() });
  await ctx.db
    .delete(draftChanges)
    .where(and(eq(draftChanges.interactionId, interactionId), lte(draftChanges.revision, revision - keptChanges)));
  if (change.reason === "publish" || change.reason === "discard") await forgetTouches(ctx, interactionId);
  else if (userId !== null) await touch(ctx, interactionId, userId, change.parts);
}

/** What was touched so far is in a version, or thrown away. */
async function forgetTouches(ctx: Ctx, interactionId: string): Promise<void> {
  await ctx.db.delete(draftTouches).where(eq(draftTouches.interactionId, interactionId));
}

async function touch(ctx: Ctx, interactionId: string, userId: string, parts: DraftParts): Promise<void> {
  const stepIds = [...parts.steps, ...(parts.settings ? [settingsTouch] : [])];
  if (stepIds.length === 0) return;
  await ctx.db
    .insert(draftTouches)
    .values(stepIds.map((stepId) => ({ interactionId, stepId, userId, at: ctx.now() })))
    .onConflictDoUpdate({
      target: [draftTouches.interactionId, draftTouches.stepId, draftTouches.userId],
      set: { at: sql`excluded.at` },
    });
}

/** Stands for the settings where a step's id would; no step has it. */
export const settingsTouch = "";
