import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { channels, interactions, triggers } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { mayInterruptValues, triggerConditionSchema, triggerEffectSchema } from "./trigger.schema";

export const saveTriggerSchema = z.object({
  /** The stable name in workspace files; the same key again changes the same trigger. */
  key: z.string().regex(/^[\p{L}\p{N}_-]{1,64}$/u),
  title: z.string().min(1).max(200),
  /** Null = every channel of the workspace. */
  channelId: z.string().nullable(),
  position: z.number().int().default(0),
  isEnabled: z.boolean().default(true),
  mayInterrupt: z.enum(mayInterruptValues).default("default"),
  condition: triggerConditionSchema,
  effect: triggerEffectSchema,
});
export type SaveTriggerInput = z.input<typeof saveTriggerSchema>;

/**
 * Makes a trigger or changes the one with this key, in the same commit in which workers are told to read their routing
 * again. Throws `not_found` for a channel or an interaction that the workspace does not have.
 */
export async function saveTrigger(ctx: Ctx, input: SaveTriggerInput): Promise<{ triggerId: string }> {
  assertCan(ctx.actor, "interactions.edit");
  const trigger = saveTriggerSchema.parse(input);
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    await assertKnown(inTx, trigger);
    const [saved] = await tx
      .insert(triggers)
      .values({ id: newId("trigger"), workspaceId: ctx.workspaceId, ...trigger })
      .onConflictDoUpdate({ target: [triggers.workspaceId, triggers.key], set: trigger })
      .returning({ id: triggers.id });
    await tx
      .update(channels)
      .set({ routingRevision: sql`${channels.routingRevision} + 1` })
      .where(eq(channels.workspaceId, ctx.workspaceId));
    if (!saved) throw new Error("an upsert gave no row");
    return { triggerId: saved.id };
  });
}

async function assertKnown(ctx: Ctx, { channelId, effect }: z.output<typeof saveTriggerSchema>): Promise<void> {
  const [interaction] = await ctx.db
    .select({ id: interactions.id })
    .from(interactions)
    .where(and(eq(interactions.id, effect.interactionId), eq(interactions.workspaceId, ctx.workspaceId)));
  if (!interaction) throw new AppError("not_found", "no such interaction in this workspace");
  if (channelId === null) return;
  const [channel] = await ctx.db
    .select({ id: channels.id })
    .from(channels)
    .where(
      and(eq(channels.id, channelId), eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id)),
    );
  if (!channel) throw new AppError("not_found", "no such channel for this member");
}
