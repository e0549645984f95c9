import { eq } from "drizzle-orm";
import { z } from "zod";
import { triggers } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { findTrigger, type TriggerRow } from "./find-trigger";
import { lockTriggers, raiseRouting } from "./save-trigger";

export const deleteTriggerSchema = z.strictObject({ id: z.string() });

/** Removes a trigger and answers what it was: saving that again under its key undoes it. Throws `not_found`. */
export async function deleteTrigger(ctx: Ctx, { id }: z.output<typeof deleteTriggerSchema>): Promise<TriggerRow> {
  assertCan(ctx.actor, "interactions.edit");
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    await lockTriggers(inTx);
    const trigger = await findTrigger(inTx, id);
    if (!trigger) throw new AppError("not_found", `no trigger ${id}`);
    await tx.delete(triggers).where(eq(triggers.id, id));
    await raiseRouting(inTx);
    return trigger;
  });
}
