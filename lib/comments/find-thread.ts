import { and, eq } from "drizzle-orm";
import { commentThreads, interactions } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

/** Where a thread is. */
export interface ThreadPlace {
  interactionId: string;
  threadId: string;
}

/** Throws `not_found` unless the workspace has such an interaction. */
export async function assertInteraction(ctx: Ctx, interactionId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ id: interactions.id })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)));
  if (!row) throw new AppError("not_found", "no such interaction");
}

/** The thread, held until the transaction ends so that what is done to it is done one after another. Throws `not_found`. */
export async function lockThread(ctx: Ctx, { interactionId, threadId }: ThreadPlace) {
  const [row] = await ctx.db
    .select({ id: commentThreads.id, stepId: commentThreads.stepId, resolvedAt: commentThreads.resolvedAt })
    .from(commentThreads)
    .where(inPlace(ctx, { interactionId, threadId }))
    .for("update");
  if (!row) throw new AppError("not_found", "no such thread");
  return row;
}

/** The condition that finds a thread through what the actor may see. */
export function inPlace(ctx: Ctx, { interactionId, threadId }: ThreadPlace) {
  return and(
    eq(commentThreads.id, threadId),
    eq(commentThreads.interactionId, interactionId),
    eq(commentThreads.workspaceId, ctx.workspaceId),
  );
}
