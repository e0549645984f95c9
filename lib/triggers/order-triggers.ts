import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { triggers } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { listTriggers } from "./find-trigger";
import { lockTriggers, raiseRouting } from "./save-trigger";
import { maxTriggers } from "./trigger.schema";

export const orderTriggersSchema = z.strictObject({ ids: z.array(z.string()).min(1).max(maxTriggers) });

/**
 * Puts the triggers that the member sees into this order. Those that they do not see keep their places among all. Throws
 * `not_found` or `conflict` when the list is not the one that is there now: somebody removed or added one meanwhile.
 */
export async function orderTriggers(ctx: Ctx, { ids }: z.output<typeof orderTriggersSchema>): Promise<void> {
  assertCan(ctx.actor, "interactions.edit");
  await ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    await lockTriggers(inTx);
    const seen = (await listTriggers(inTx)).map(({ id }) => id);
    if (ids.some((id) => !seen.includes(id)))
      throw new AppError("not_found", "one of them is not there", { reason: "list_changed" });
    if (!isSameSet(seen, ids)) throw new AppError("conflict", "the list has changed", { reason: "list_changed" });
    await savePlaces(inTx, merge(await allIds(inTx), ids));
    await raiseRouting(inTx);
  });
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && new Set(other).size === other.length && one.every((id) => other.includes(id));
}

async function allIds(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: triggers.id })
    .from(triggers)
    .where(eq(triggers.workspaceId, ctx.workspaceId))
    .orderBy(asc(triggers.position), asc(triggers.id));
  return rows.map(({ id }) => id);
}

/** The places that belong to the given ids are filled with them in the new order. */
function merge(all: readonly string[], ordered: readonly string[]): string[] {
  const moved = new Set(ordered);
  const next = ordered.values();
  return all.map((id) => (moved.has(id) ? (next.next().value ?? id) : id));
}

async function savePlaces(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const places = sql.join(
    ids.map((id, place) => sql`(${id}, ${place}::int)`),
    sql`, `,
  );
  await ctx.db.execute(sql`
update triggers set position = p.place from (values ${places}) as p(id, place)
where triggers.id = p.id and triggers.workspace_id = ${ctx.workspaceId}`);
}
