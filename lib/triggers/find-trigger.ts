import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { channels, triggers } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import {
  type MayInterrupt,
  maxTriggers,
  type Requirement,
  requirementSchema,
  type TriggerEffect,
  type TriggerRule,
  triggerEffectSchema,
  triggerRuleSchema,
} from "./trigger.schema";

/** A trigger as its screens have it. */
export interface TriggerRow {
  id: string;
  key: string;
  title: string;
  /** Null = every channel. */
  channelIds: string[] | null;
  position: number;
  isEnabled: boolean;
  mayInterrupt: MayInterrupt;
  rule: TriggerRule;
  requirements: Requirement[];
  effect: TriggerEffect;
}

/** One trigger that the actor sees, or nothing. */
export async function findTrigger(ctx: Ctx, id: string): Promise<TriggerRow | undefined> {
  const [row] = await selectTriggers(ctx, eq(triggers.id, id));
  return row && toTrigger(row);
}

/** The triggers that the actor sees, in the order in which they run. */
export async function listTriggers(ctx: Ctx): Promise<TriggerRow[]> {
  const rows = await selectTriggers(ctx);
  return rows.map(toTrigger);
}

function selectTriggers(ctx: Ctx, ...more: SQL[]) {
  return ctx.db
    .select({
      id: triggers.id,
      key: triggers.key,
      title: triggers.title,
      channelIds: triggers.channelIds,
      position: triggers.position,
      isEnabled: triggers.isEnabled,
      mayInterrupt: triggers.mayInterrupt,
      condition: triggers.condition,
      requirements: triggers.requirements,
      effect: triggers.effect,
    })
    .from(triggers)
    .where(and(eq(triggers.workspaceId, ctx.workspaceId), isVisible(ctx), ...more))
    .orderBy(asc(triggers.position), asc(triggers.id))
    .limit(maxTriggers);
}

/** Rules of other channels are nobody's business; one whose channels are all gone is shown, so that it can be mended. */
function isVisible(ctx: Ctx): SQL | undefined {
  const named = sql`${channels.id} = any(${triggers.channelIds})`;
  return or(
    isNull(triggers.channelIds),
    sql`exists (select 1 from ${channels} where ${named} and ${visibleChannels(ctx, channels.id)})`,
    sql`not exists (select 1 from ${channels} where ${named})`,
  );
}

type Row = Awaited<ReturnType<typeof selectTriggers>>[number];

const requirementsSchema = z.array(requirementSchema);

function toTrigger({ condition, requirements, effect, ...row }: Row): TriggerRow {
  return {
    ...row,
    rule: triggerRuleSchema.parse(condition),
    requirements: requirementsSchema.parse(requirements),
    effect: triggerEffectSchema.parse(effect),
  };
}
