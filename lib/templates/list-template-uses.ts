import { runStatement, type Statement } from "@/db/statement";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { loadTemplate } from "./load-template";
import type { TemplateUse } from "./template-view";

/** What names the template in its actions, by id or by key: interactions (live version or draft) and triggers. Throws `not_found`. */
export async function listTemplateUses(ctx: Ctx, templateId: string): Promise<TemplateUse[]> {
  assertCan(ctx.actor, "templates.view");
  const { id, key } = await loadTemplate(ctx, templateId);
  const rows = await runStatement<TemplateUse>(ctx.db, selectUses, [ctx.workspaceId, JSON.stringify({ id, key })]);
  return rows.map(({ type, id: userId, title, isLive }) => ({ type, id: userId, title, isLive }));
}

/**
 * Parameters of an action that are exactly the id, anywhere, or the key where a saved message is named. A text that only
 * mentions the key is no use of it.
 */
const names = `'$.** ? (@.type == "saved_message" || @.type == "get_line_connect_message" || @.type == "send_message"
  || @.type == "send_line_message" || @.type == "send_template").** ? (@ == $id || @ == $key)'`;

const selectUses: Statement = {
  name: "templates_uses",
  text: `
select * from (
  select 'interaction' as type, i.id, i.title,
    coalesce(jsonb_path_exists(v.definition, ${names}, $2::jsonb), false) as "isLive",
    coalesce(jsonb_path_exists(v.definition, ${names}, $2::jsonb), false)
      or coalesce(jsonb_path_exists(i.draft, ${names}, $2::jsonb), false) as uses
  from interactions i left join interaction_versions v on v.id = i.live_version_id
  where i.workspace_id = $1
  union all
  select 'trigger', t.id, t.title, t.is_enabled, jsonb_path_exists(t.effect, ${names}, $2::jsonb)
  from triggers t where t.workspace_id = $1
) found where uses order by "isLive" desc, type, title, id limit 200`,
};
