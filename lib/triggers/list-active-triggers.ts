import { z } from "zod";
import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import {
  type MayInterrupt,
  type Requirement,
  requirementSchema,
  type TriggerEffect,
  type TriggerRule,
  triggerEffectSchema,
  triggerRuleSchema,
} from "./trigger.schema";

/** A rule that is switched on. */
export interface Trigger {
  id: string;
  mayInterrupt: MayInterrupt;
  rule: TriggerRule;
  requirements: Requirement[];
  effect: TriggerEffect;
}

/** The triggers that are on for a channel, in the order in which they run. */
export async function listActiveTriggers(db: Db, channelId: string): Promise<Trigger[]> {
  const rows = await runStatement<Row>(db, selectTriggers, [channelId]);
  return rows.map((row) => ({
    id: row.id,
    mayInterrupt: row.may_interrupt,
    rule: triggerRuleSchema.parse(row.condition),
    requirements: requirementsSchema.parse(row.requirements),
    effect: triggerEffectSchema.parse(row.effect),
  }));
}

const requirementsSchema = z.array(requirementSchema);

interface Row {
  id: string;
  may_interrupt: MayInterrupt;
  condition: unknown;
  requirements: unknown;
  effect: unknown;
}

const selectTriggers: Statement = {
  name: "triggers_active",
  text: `
select t.id, t.may_interrupt, t.condition, t.requirements, t.effect
from channels c join triggers t on t.workspace_id = c.workspace_id and (t.channel_ids is null or c.id = any(t.channel_ids))
where c.id = $1 and t.is_enabled
order by t.position, t.id`,
};
