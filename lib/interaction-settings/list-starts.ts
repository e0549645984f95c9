import { runStatement, type Statement } from "@/db/statement";
import { actionTypeOf } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { listSchedules } from "@/lib/schedules";
import { listTriggers, type TriggerEffect } from "@/lib/triggers";
import type { Start } from "./facts.schema";

interface Wanted {
  interactionId: string;
  /** Actions may name an interaction by its key as well. */
  key: string;
}

/** Everything that starts an interaction: triggers, schedules, and actions of other published interactions. */
export async function listStarts(ctx: Ctx, wanted: Wanted): Promise<Start[]> {
  const [triggers, schedules, callers] = await Promise.all([
    listTriggers(ctx),
    listSchedules(ctx),
    listCallers(ctx, wanted),
  ]);
  return [
    ...triggers
      .filter(({ effect }) => starts(effect, wanted))
      .map(({ id, title, isEnabled, rule, channelIds }) => ({
        type: "trigger" as const,
        id,
        title,
        isEnabled,
        rule,
        channelIds,
      })),
    ...schedules
      .filter(({ effect }) => starts(effect, wanted))
      .map(({ id, title, isEnabled, channelId }) => ({ type: "schedule" as const, id, title, isEnabled, channelId })),
    ...callers,
  ];
}

function starts(effect: TriggerEffect, { interactionId, key }: Wanted): boolean {
  if (effect.type === "start_interaction") return effect.interactionId === interactionId;
  if (effect.type !== "run_actions") return false;
  return effect.actions.some(
    ({ type, isEnabled, parameters }) =>
      isEnabled &&
      actionTypeOf(type) === "start_interaction" &&
      (parameters.interaction === interactionId || parameters.interaction === key),
  );
}

async function listCallers(ctx: Ctx, { interactionId, key }: Wanted): Promise<Start[]> {
  const rows = await runStatement<{ id: string; title: string }>(ctx.db, selectCallers, [
    ctx.workspaceId,
    interactionId,
    key,
  ]);
  return rows.map(({ id, title }) => ({ type: "interaction", id, title }));
}

const selectCallers: Statement = {
  name: "interaction_settings_callers",
  text: `
select i.id, i.title
from interactions i join interaction_versions v on v.id = i.live_version_id
where i.workspace_id = $1 and i.id <> $2 and exists (
  select 1
  from jsonb_array_elements(v.definition -> 'steps') s,
    jsonb_path_query(s, '$.*[*] ? (@.type == "start_interaction")') a
  where a -> 'parameters' ->> 'interaction' in ($2, $3))
order by i.title, i.id
limit 100`,
};
