import { and, eq } from "drizzle-orm";
import { interactions } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

/** The title of an interaction of this workspace. Throws `not_found`. */
export async function findTitle(ctx: Ctx, interactionId: string): Promise<string> {
  const [found] = await ctx.db
    .select({ title: interactions.title })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)));
  if (!found) throw new AppError("not_found", "no such interaction");
  return found.title;
}
