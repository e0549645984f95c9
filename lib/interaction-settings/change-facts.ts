import { and, eq, inArray } from "drizzle-orm";
import { channels, interactionChannels, interactions } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { raiseRoutingRevision } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type ChangeFacts, changeFactsSchema } from "./facts.schema";

/**
 * Renames an interaction, or says on which channels it may run; both count at once, in the same commit in which workers are
 * told. Channels that the actor does not see stay as they are. Throws `not_found`.
 */
export async function changeFacts(ctx: Ctx, input: ChangeFacts & { interactionId: string }): Promise<void> {
  assertCan(ctx.actor, "interactions.edit");
  const { interactionId, ...change } = input;
  const { title, channelIds } = changeFactsSchema.parse(change);
  await ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    await lockInteraction(inTx, interactionId);
    if (title !== undefined) await rename(inTx, interactionId, title);
    if (channelIds) await place(inTx, interactionId, channelIds);
    await raiseRoutingRevision(inTx);
  });
}

async function lockInteraction(ctx: Ctx, interactionId: string): Promise<void> {
  const [found] = await ctx.db
    .select({ id: interactions.id })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)))
    .for("update");
  if (!found) throw new AppError("not_found", "no such interaction");
}

async function rename(ctx: Ctx, interactionId: string, title: string): Promise<void> {
  const updatedBy = ctx.actor.type === "member" ? ctx.actor.userId : null;
  await ctx.db
    .update(interactions)
    .set({ title, updatedAt: ctx.now(), updatedBy })
    .where(eq(interactions.id, interactionId));
}

async function place(ctx: Ctx, interactionId: string, channelIds: readonly string[]): Promise<void> {
  const seen = await ctx.db
    .select({ id: channels.id })
    .from(channels)
    .where(and(eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id)));
  const known = new Set(seen.map(({ id }) => id));
  if (channelIds.some((id) => !known.has(id))) throw new AppError("not_found", "no such channel for this member");
  const dropped = [...known].filter((id) => !channelIds.includes(id));
  const ofInteraction = eq(interactionChannels.interactionId, interactionId);
  if (dropped.length > 0)
    await ctx.db.delete(interactionChannels).where(and(ofInteraction, inArray(interactionChannels.channelId, dropped)));
  const kept = [...new Set(channelIds)].map((channelId) => ({ interactionId, channelId }));
  if (kept.length > 0) await ctx.db.insert(interactionChannels).values(kept).onConflictDoNothing();
}
