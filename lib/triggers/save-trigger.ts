import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { channels, triggers } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { assertKnown, hiddenChannelIds } from "./assert-known";
import { checkTrigger } from "./check-trigger";
import { findTrigger } from "./find-trigger";
import {
  maxRequirements,
  maxTriggers,
  mayInterruptValues,
  requirementSchema,
  triggerEffectSchema,
  triggerRuleSchema,
} from "./trigger.schema";

export const saveTriggerSchema = z.object({
  /** Of a trigger that exists. */
  id: z.string().optional(),
  /** The stable name in workspace files; the same key again changes the same trigger. Made up when absent. */
  key: z
    .string()
    .regex(/^[\p{L}\p{N}_-]{1,64}$/u)
    .optional(),
  title: z.string().trim().min(1).max(200),
  /** Null = every channel of the workspace. */
  channelIds: z.array(z.string()).min(1).max(200).nullable(),
  /** Where it stands among the others; a new one comes last unless told otherwise. */
  position: z.number().int().optional(),
  isEnabled: z.boolean().default(true),
  mayInterrupt: z.enum(mayInterruptValues).default("default"),
  rule: triggerRuleSchema,
  requirements: z.array(requirementSchema).max(maxRequirements).default([]),
  effect: triggerEffectSchema,
});
export type SaveTriggerInput = z.input<typeof saveTriggerSchema>;
type Parsed = z.output<typeof saveTriggerSchema>;

/**
 * Makes a trigger or changes one, in the same commit in which workers are told to read their routing again. Throws `invalid`
 * with what is wrong where, and `not_found` for a trigger, channel or interaction that is not there for this member.
 */
export async function saveTrigger(ctx: Ctx, input: SaveTriggerInput): Promise<{ triggerId: string }> {
  assertCan(ctx.actor, "interactions.edit");
  const trigger = saveTriggerSchema.parse(input);
  const problems = checkTrigger(trigger);
  if (problems.length > 0) throw new AppError("invalid", "the trigger cannot work", { problems });
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    await lockTriggers(inTx);
    await assertKnown(inTx, trigger);
    const triggerId = trigger.id ? await change(inTx, trigger.id, trigger) : await upsert(inTx, trigger);
    await raiseRouting(inTx);
    return { triggerId };
  });
}

/** Order and number of a workspace's triggers are changed by one at a time. */
export async function lockTriggers(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`triggers:${ctx.workspaceId}`}, 0))`);
}

/** Tells workers that the workspace's routing has changed. */
export async function raiseRouting(ctx: Ctx): Promise<void> {
  await ctx.db
    .update(channels)
    .set({ routingRevision: sql`${channels.routingRevision} + 1` })
    .where(eq(channels.workspaceId, ctx.workspaceId));
}

async function change(ctx: Ctx, id: string, trigger: Parsed): Promise<string> {
  const known = await findTrigger(ctx, id);
  if (!known) throw new AppError("not_found", `no trigger ${id}`);
  const hidden = trigger.channelIds ? await hiddenChannelIds(ctx, known.channelIds ?? []) : [];
  const channelIds = trigger.channelIds && [...trigger.channelIds, ...hidden];
  await ctx.db
    .update(triggers)
    .set({ ...columnsOf(trigger), channelIds, updatedAt: ctx.now() })
    .where(eq(triggers.id, id));
  return id;
}

async function upsert(ctx: Ctx, trigger: Parsed): Promise<string> {
  const id = newId("trigger");
  const { count, last } = await countTriggers(ctx);
  if (count >= maxTriggers) {
    throw new AppError("invalid", "there are as many triggers as a workspace may have", {
      reason: "too_many_triggers",
    });
  }
  const columns = columnsOf(trigger);
  const moments = { createdAt: ctx.now(), updatedAt: ctx.now() };
  const [saved] = await ctx.db
    .insert(triggers)
    .values({ id, workspaceId: ctx.workspaceId, key: trigger.key ?? id, position: last + 1, ...columns, ...moments })
    .onConflictDoUpdate({ target: [triggers.workspaceId, triggers.key], set: { ...columns, updatedAt: ctx.now() } })
    .returning({ id: triggers.id });
  if (!saved) throw new Error("an upsert gave no row");
  return saved.id;
}

async function countTriggers(ctx: Ctx): Promise<{ count: number; last: number }> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int`, last: sql<number>`coalesce(max(${triggers.position}), -1)` })
    .from(triggers)
    .where(eq(triggers.workspaceId, ctx.workspaceId));
  return row ?? { count: 0, last: -1 };
}

function columnsOf({ title, channelIds, isEnabled, mayInterrupt, rule, requirements, effect, position }: Parsed) {
  const place = position === undefined ? {} : { position };
  return { title, channelIds, isEnabled, mayInterrupt, condition: rule, requirements, effect, ...place };
}
