import { and, eq, inArray } from "drizzle-orm";
import { channels, interactionChannels, interactions } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { findDraft, raiseRoutingRevision } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type ChangeFacts, changeFactsSchema } from "./facts.schema";

/**
 * Renames an interaction, or says on which channels it may run; both count at once, in the same commit in which workers are
 * told. Channels that the actor does not see stay as they are. Throws `not_found`, and
 * `forbidden` when something live would come to or go from a channel on which the actor may not publish.
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
  const ofInteraction = eq(interactionChannels.interactionId, interactionId);
  const before = await ctx.db
    .select({ id: interactionChannels.channelId })
    .from(interactionChannels)
    .where(ofInteraction);
  const enabled = before.flatMap(({ id }) => (known.has(id) ? id : []));
  const dropped = enabled.filter((id) => !channelIds.includes(id));
  const added = [...new Set(channelIds)].filter((id) => !enabled.includes(id));
  await assertMayPlace(ctx, interactionId, [...dropped, ...added]);
  if (dropped.length > 0)
    await ctx.db.delete(interactionChannels).where(and(ofInteraction, inArray(interactionChannels.channelId, dropped)));
  const rows = added.map((channelId) => ({ interactionId, channelId }));
  if (rows.length > 0) await ctx.db.insert(interactionChannels).values(rows);
}

/** What is live reaches the people of a channel by being put there, as it does by being published (VIW-1). */
async function assertMayPlace(ctx: Ctx, interactionId: string, changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return;
  const { liveVersionId } = await findDraft(ctx, interactionId);
  if (liveVersionId === null) return;
  assertCan(ctx.actor, "interactions.publish");
  for (const channelId of changed) assertCan(ctx.actor, "channel.publish", channelId);
}
