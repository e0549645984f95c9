import { asMs, runStatement, type Statement } from "@/db/statement";
import type { Ctx } from "@/lib/kernel/context";

/** How often a trigger took an event in the last 30 days, and when last. */
export interface Firings {
  /** Counted up to `mostFirings`; more is said as "more than". */
  count: number;
  lastAt: Date | null;
}

export const mostFirings = 1000;

/** The firings of these triggers; those that never fired are missing. Bounded index probes, however busy a trigger is. */
export async function countFirings(ctx: Ctx, triggerIds: readonly string[]): Promise<Map<string, Firings>> {
  if (triggerIds.length === 0) return new Map();
  const rows = await runStatement<{ id: string; count: number; last: number }>(ctx.db, selectFirings, [
    triggerIds,
    mostFirings + 1,
    ctx.now().toISOString(),
  ]);
  return new Map(rows.map(({ id, count, last }) => [id, { count, lastAt: new Date(last) }]));
}

const selectFirings: Statement = {
  name: "triggers_firings",
  text: `
select t.id, f.count::int as count, ${asMs("f.last")} as last
from unnest($1::text[]) as t(id) cross join lateral (
  select count(*) as count, max(x.at) as last from (
    select at from trigger_firings where trigger_id = t.id and at > $3::timestamptz - interval '30 days'
    order by at desc limit $2::int) x) f
where f.count > 0`,
};
