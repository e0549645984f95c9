import { and, eq, max, sql } from "drizzle-orm";
import { interactionVersions, sessions } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { readLayout } from "@/lib/builder/shared";
import type { Definition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { type DefinitionProblem, type MutedProblem, splitMuted } from "@/lib/problems/shared";
import { checkForWorkspace } from "./check-for-workspace";
import { compareDefinitions, type DefinitionChanges, isUnchanged, type StepChange } from "./compare-definitions";
import { findDraft } from "./find-draft";
import { findLiveState } from "./find-live-state";
import { findTouches, type Touches } from "./find-touches";
import { findPublishRefusal, type PublishRefusal } from "./publish-refusal";

/** What changes, by whom, and how many people are at that very step now. */
export interface ReviewedChanges extends DefinitionChanges {
  steps: (StepChange & { by: string[]; waiting: number })[];
  settingsBy: string[];
}

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
  /** What counts: muted warnings stand beside it, with their reasons (PRB-3). */
  problems: DefinitionProblem[];
  muted: MutedProblem[];
  changes: ReviewedChanges;
  /** Everybody who changed the draft since the last version. */
  changedBy: string[];
  /** There is a live version and it means the same: publishing would change nothing. */
  isUnchanged: boolean;
  /** Sessions that go on with the version they began with. */
  running: number;
  /** Why whoever looks may not publish it; null when they may (VIW-1). */
  refusal: PublishRefusal | null;
}

/** The draft with its problems and what it changes (PUB-2); null when there is no draft. Throws `not_found`. */
export async function reviewDraft(ctx: Ctx, interactionId: string): Promise<DraftReview | null> {
  assertCan(ctx.actor, "interactions.view");
  const { draft, liveVersionId, key, title, revision } = await findDraft(ctx, interactionId);
  if (!draft) return null;
  const live = await findLiveState(ctx, liveVersionId);
  const checked = { interactionId, definition: draft.definition, live: live?.definition };
  const [nextNumber, waiting, found, touches, refusal] = await Promise.all([
    nextNumberOf(ctx, interactionId),
    countWaiting(ctx, interactionId),
    checkForWorkspace(ctx, checked),
    findTouches(ctx, interactionId),
    findPublishRefusal(ctx, interactionId),
  ]);
  const { open, muted } = splitMuted(found, readLayout(draft.layout).mutes);
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
    problems: open,
    muted: muted.filter(({ problem }) => problem !== undefined),
    changes: attributed(changes, touches, waiting),
    changedBy: touches.all,
    isUnchanged: live !== undefined && isUnchanged(changes),
    running: [...waiting.values()].reduce((sum, count) => sum + count, 0),
    refusal,
  };
}

function attributed(changes: DefinitionChanges, touches: Touches, waiting: Map<string, number>): ReviewedChanges {
  const steps = changes.steps.map((change) => ({
    ...change,
    by: touches.steps.get(change.id) ?? [],
    waiting: waiting.get(change.id) ?? 0,
  }));
  return { ...changes, steps, settingsBy: touches.settings };
}

async function nextNumberOf(ctx: Ctx, interactionId: string): Promise<number> {
  const [last] = await ctx.db
    .select({ number: max(interactionVersions.number) })
    .from(interactionVersions)
    .where(eq(interactionVersions.interactionId, interactionId));
  return (last?.number ?? 0) + 1;
}

/** How many open sessions stand at each step; those that stand nowhere are under the empty id. */
async function countWaiting(ctx: Ctx, interactionId: string): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ stepId: sessions.currentStepId, count: sql<number>`count(*)::int` })
    .from(sessions)
    .where(and(eq(sessions.interactionId, interactionId), sql`${sessions.status} in ('active', 'paused')`))
    .groupBy(sessions.currentStepId);
  return new Map(rows.map(({ stepId, count }) => [stepId ?? "", count]));
}
