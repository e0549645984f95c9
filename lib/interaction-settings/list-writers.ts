import { runStatement, type Statement } from "@/db/statement";
import type { Ctx } from "@/lib/kernel/context";
import type { ProfileWriter } from "./facts.schema";

/** Fields of the profile that other published interactions write: by storing their answers there, or by an action (SET-5). */
export async function listWriters(ctx: Ctx, interactionId: string): Promise<ProfileWriter[]> {
  const rows = await runStatement<{ id: string; title: string; field: string }>(ctx.db, selectWriters, [
    ctx.workspaceId,
    interactionId,
  ]);
  return rows.map(({ id, title, field }) => ({ interactionId: id, title, field }));
}

const selectWriters: Statement = {
  name: "interaction_settings_writers",
  text: `
with live as (
  select i.id, i.title, v.definition as d
  from interactions i join interaction_versions v on v.id = i.live_version_id
  where i.workspace_id = $1 and i.id <> $2)
select id, title, s ->> 'id' as field
from live, jsonb_array_elements(d -> 'steps') s
where d -> 'settings' ->> 'storage' = 'profile' and s ->> 'special' is null
  and s -> 'input' ->> 'mode' is distinct from 'none'
  and not coalesce(d -> 'settings' -> 'excludeSteps' ? (s ->> 'id'), false)
union
select id, title, a -> 'parameters' ->> 'key'
from live, jsonb_array_elements(d -> 'steps') s,
  jsonb_path_query(s, '$.*[*] ? (@.type == "update_user_profile")') a
where a -> 'parameters' ->> 'key' is not null
order by field, title
limit 2000`,
};
