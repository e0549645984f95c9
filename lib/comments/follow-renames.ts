import { and, eq } from "drizzle-orm";
import { commentThreads } from "@/db/schema";
import { recordChange } from "@/lib/inbox";
import type { Ctx } from "@/lib/kernel/context";
import type { RenamedStep } from "./comment.schema";

interface Renaming {
  interactionId: string;
  /** In the order in which they happened. */
  renames: readonly RenamedStep[];
  /** The steps that there are afterwards. */
  stepIds: ReadonlySet<string>;
}

/** Threads of a step that got another id go with it (MOD-3), in the commit that saves the draft. */
export async function followRenames(ctx: Ctx, { interactionId, renames, stepIds }: Renaming): Promise<void> {
  const moves = [...destinations(renames)].filter(([from, to]) => !stepIds.has(from) && stepIds.has(to));
  if (moves.length === 0) return;
  for (const [from, to] of moves) {
    await ctx.db
      .update(commentThreads)
      .set({ stepId: to })
      .where(
        and(
          eq(commentThreads.workspaceId, ctx.workspaceId),
          eq(commentThreads.interactionId, interactionId),
          eq(commentThreads.stepId, from),
        ),
      );
  }
  await recordChange(ctx, { kind: "comments", interactionId });
}

/** Where each id led in the end: renamed twice is renamed once, and back again not at all. */
function destinations(renames: readonly RenamedStep[]): Map<string, string> {
  const ends = new Map<string, string>();
  for (const { from, to } of renames) {
    const origins = [...ends].filter(([, end]) => end === from).map(([origin]) => origin);
    for (const origin of origins.length > 0 ? origins : [from]) ends.set(origin, to);
  }
  return ends;
}
