import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import {
  type MayInterrupt,
  type TriggerCondition,
  type TriggerEffect,
  triggerConditionSchema,
  triggerEffectSchema,
} from "./trigger.schema";

/** A rule that is switched on. */
export interface Trigger {
  id: string;
  mayInterrupt: MayInterrupt;
  condition: TriggerCondition;
  effect: TriggerEffect;
}

/** The triggers that are on for a channel, in the order in which they run. */
export async function listActiveTriggers(db: Db, channelId: string): Promise<Trigger[]> {
  const rows = await runStatement<Row>(db, selectTriggers, [channelId]);
  return rows.map((row) => ({
    id: row.id,
    mayInterrupt: row.may_interrupt,
    condition: triggerConditionSchema.parse(row.condition),
    effect: triggerEffectSchema.parse(row.effect),
  }));
}

interface Row {
  id: string;
  may_interrupt: MayInterrupt;
  condition: unknown;
  effect: unknown;
}

const selectTriggers: Statement = {
  name: "triggers_active",
  text: `
select t.id, t.may_interrupt, t.condition, t.effect
from channels c join triggers t on t.workspace_id = c.workspace_id and (t.channel_id is null or t.channel_id = c.id)
where c.id = $1 and t.is_enabled
order by t.position, t.id`,
};
