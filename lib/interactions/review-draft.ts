import { and, eq, max, sql } from "drizzle-orm";
import { interactionVersions, sessions } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { type Definition, readStoredDefinition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import type { DefinitionProblem } from "@/lib/problems/shared";
import { checkForWorkspace } from "./check-for-workspace";
import { compareDefinitions, type DefinitionChanges, isUnchanged } from "./compare-definitions";
import { findDraft } from "./find-draft";

/** Everything that somebody wants to know before publishing. */
export interface DraftReview {
  interactionId: string;
  key: string;
  title: string;
  revision: number;
  definition: Definition;
  layout: unknown;
  label: string | null;
  liveNumber: number | null;
  nextNumber: number;
  problems: DefinitionProblem[];
  changes: DefinitionChanges;
  /** There is a live version and it means the same: publishing would change nothing. */
  isUnchanged: boolean;
  /** Sessions that go on with the version they began with. */
  running: number;
}

/** The draft with its problems and what it changes (PUB-2); null when there is no draft. Throws `not_found`. */
export async function reviewDraft(ctx: Ctx, interactionId: string): Promise<DraftReview | null> {
  assertCan(ctx.actor, "interactions.view");
  const { draft, liveVersionId, key, title, revision } = await findDraft(ctx, interactionId);
  if (!draft) return null;
  const [live, nextNumber, running, problems] = await Promise.all([
    findLive(ctx, liveVersionId),
    nextNumberOf(ctx, interactionId),
    countRunning(ctx, interactionId),
    checkForWorkspace(ctx, draft.definition),
  ]);
  const changes = compareDefinitions(live?.definition, draft.definition);
  return {
    interactionId,
    key,
    title,
    revision,
    definition: draft.definition,
    layout: draft.layout,
    label: draft.label ?? null,
    liveNumber: live?.number ?? null,
    nextNumber,
    problems,
    changes,
    isUnchanged: live !== undefined && isUnchanged(changes),
    running,
  };
}

async function findLive(ctx: Ctx, versionId: string | null) {
  if (versionId === null) return undefined;
  const [row] = await ctx.db
    .select({ number: interactionVersions.number, definition: interactionVersions.definition })
    .from(interactionVersions)
    .where(eq(interactionVersions.id, versionId));
  return row && { number: row.number, definition: readStoredDefinition(row.definition) };
}

async function nextNumberOf(ctx: Ctx, interactionId: string): Promise<number> {
  const [last] = await ctx.db
    .select({ number: max(interactionVersions.number) })
    .from(interactionVersions)
    .where(eq(interactionVersions.interactionId, interactionId));
  return (last?.number ?? 0) + 1;
}

async function countRunning(ctx: Ctx, interactionId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(sessions)
    .where(and(eq(sessions.interactionId, interactionId), sql`${sessions.status} in ('active', 'paused')`));
  return row?.count ?? 0;
}
