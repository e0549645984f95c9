import { eq } from "drizzle-orm";
import { z } from "zod";
import { triggers } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { findTrigger } from "./find-trigger";
import { raiseRouting } from "./save-trigger";

export const switchTriggerSchema = z.strictObject({ id: z.string(), isEnabled: z.boolean() });

/** Switches a trigger on or off, from the next event on. Throws `not_found`. */
export async function switchTrigger(ctx: Ctx, input: z.output<typeof switchTriggerSchema>): Promise<void> {
  assertCan(ctx.actor, "interactions.edit");
  await ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    if (!(await findTrigger(inTx, input.id))) throw new AppError("not_found", `no trigger ${input.id}`);
    const changes = { isEnabled: input.isEnabled, updatedAt: ctx.now() };
    await tx.update(triggers).set(changes).where(eq(triggers.id, input.id));
    await raiseRouting(inTx);
  });
}
