import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { interactions, interactionVersions, sessions } from "@/db/schema";
import { unavailableActions } from "@/lib/actions";
import type { ActionType } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { type KnownInteraction, namesStarted, type Surroundings } from "@/lib/problems/shared";
import { listLive } from "./list-live";

type Scope = Pick<Ctx, "db" | "workspaceId">;

/**
 * What the checks of an interaction have to know beside its definition: what the workspace can do, and what else runs in it.
 * `actions` are the ones that matter; without them, all that there are.
 */
export async function findSurroundings(
  ctx: Scope,
  interactionId: string,
  actions?: readonly ActionType[],
): Promise<Surroundings> {
  const [unavailable, self, others, onSteps] = await Promise.all([
    unavailableActions(ctx, actions),
    namesOf(ctx, interactionId),
    listStarters(ctx, interactionId),
    countOnSteps(ctx, interactionId),
  ]);
  return { unavailableActions: unavailable, self, interactions: others, sessions: onSteps };
}

async function namesOf(ctx: Scope, interactionId: string): Promise<string[]> {
  const [row] = await ctx.db
    .select({ id: interactions.id, key: interactions.key })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)));
  return row ? [row.id, row.key] : [];
}

/** More interactions than this that start others are no longer something that a person can look after. */
const mostStarters = 200;

/** The other live interactions that start one: only they can lead round in a circle. */
async function listStarters(ctx: Scope, interactionId: string): Promise<KnownInteraction[]> {
  const which = and(
    ne(interactions.id, interactionId),
    sql`${interactionVersions.definition}::text like '%start_interaction%'`,
  );
  const others = await listLive(ctx, { which, most: mostStarters });
  return others.map((other) => ({
    names: [other.interactionId, other.key],
    title: other.title,
    starts: namesStarted(other.definition),
  }));
}

/** How many open sessions stand on which step. */
async function countOnSteps(ctx: Scope, interactionId: string): Promise<Record<string, number>> {
  const rows = await ctx.db
    .select({ stepId: sessions.currentStepId, count: sql<number>`count(*)::int` })
    .from(sessions)
    .where(
      and(
        eq(sessions.workspaceId, ctx.workspaceId),
        eq(sessions.interactionId, interactionId),
        sql`${sessions.status} in ('active', 'paused')`,
        isNotNull(sessions.currentStepId),
      ),
    )
    .groupBy(sessions.currentStepId);
  return Object.fromEntries(rows.map(({ stepId, count }) => [stepId ?? "", count]));
}
