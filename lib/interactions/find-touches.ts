import { asc, eq } from "drizzle-orm";
import { draftTouches, users } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { settingsTouch } from "./note-change";

/** Who touched what since the last version. */
export interface Touches {
  steps: ReadonlyMap<string, string[]>;
  settings: string[];
  /** Everybody, once. */
  all: string[];
}

/** The names of those who changed the draft of an interaction (PUB-2), in the order in which they did. */
export async function findTouches(ctx: Pick<Ctx, "db">, interactionId: string): Promise<Touches> {
  const rows = await ctx.db
    .select({ stepId: draftTouches.stepId, name: users.name })
    .from(draftTouches)
    .innerJoin(users, eq(users.id, draftTouches.userId))
    .where(eq(draftTouches.interactionId, interactionId))
    .orderBy(asc(draftTouches.at), asc(users.name));
  const steps = new Map<string, string[]>();
  for (const { stepId, name } of rows) steps.set(stepId, [...(steps.get(stepId) ?? []), name]);
  return { steps, settings: steps.get(settingsTouch) ?? [], all: [...new Set(rows.map(({ name }) => name))] };
}
