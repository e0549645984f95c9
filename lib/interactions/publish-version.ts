import { and, eq, max, sql } from "drizzle-orm";
import { channels, interactions, interactionVersions } from "@/db/schema";
import { type Definition, definitionFormat } from "@/lib/engine";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { ProblemCode } from "@/lib/problems/shared";
import { changedParts } from "./changed-parts";
import { checkForWorkspace } from "./check-for-workspace";
import { checksumOf } from "./checksum-of";
import { findLiveState } from "./find-live-state";
import { noteChange } from "./note-change";

/** A warning with which a version went out. */
export interface AcceptedProblem {
  code: ProblemCode;
  /** JSON pointer into the definition. */
  path: string;
  /** Why it was muted. */
  reason?: string;
}

export interface PublishInput {
  interactionId: string;
  definition: Definition;
  layout?: unknown;
  label?: string;
  /** Why this version, in at most 500 characters. */
  note?: string;
  /** The warnings that whoever publishes has seen, or that were muted with a reason before. */
  accepted?: AcceptedProblem[];
  /** What to do when the live version already means the same: keep it (imports) or refuse (people). */
  unchanged: "keep" | "refuse";
}

/**
 * Makes a definition the next version and what new sessions run. Numbers are given by the system, older versions stay as they
 * are (PUB-1). Throws `invalid` with every problem, `not_found`, or `conflict` when nothing changed.
 */
export async function publishVersion(ctx: Ctx, input: PublishInput): Promise<{ versionId: string; number: number }> {
  await assertPublishable(ctx, input);
  const checksum = checksumOf(input.definition);
  return ctx.db.transaction(async (tx) => {
    const live = await lockInteraction({ ...ctx, db: tx }, input.interactionId);
    if (live.version?.checksum === checksum) {
      if (input.unchanged === "refuse") throw new AppError("conflict", "nothing changed", { reason: "unchanged" });
      return { versionId: live.version.id, number: live.version.number };
    }
    const version = { versionId: newId("version"), number: live.lastNumber + 1 };
    await insertVersion({ ...ctx, db: tx }, input, version, checksum);
    await makeLive({ ...ctx, db: tx }, input, version.versionId, live.versionId);
    await raiseRoutingRevision({ ...ctx, db: tx });
    return version;
  });
}

async function assertPublishable(ctx: Ctx, { interactionId, definition }: PublishInput): Promise<void> {
  const all = await checkForWorkspace(ctx, { interactionId, definition, live: undefined });
  const problems = all.filter((problem) => problem.severity === "error");
  if (problems.length > 0) throw new AppError("invalid", "the definition cannot be published", { problems });
}

/** The row lock makes two publishers take turns, so that each gets a number of its own. */
async function lockInteraction(ctx: Ctx, interactionId: string) {
  const [interaction] = await ctx.db
    .select({ liveVersionId: interactions.liveVersionId })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)))
    .for("update");
  if (!interaction) throw new AppError("not_found", "no such interaction");
  const [last] = await ctx.db
    .select({ number: max(interactionVersions.number) })
    .from(interactionVersions)
    .where(eq(interactionVersions.interactionId, interactionId));
  const [version] = await ctx.db
    .select({ id: interactionVersions.id, number: interactionVersions.number, checksum: interactionVersions.checksum })
    .from(interactionVersions)
    .where(eq(interactionVersions.id, interaction.liveVersionId ?? ""));
  return { version, versionId: interaction.liveVersionId, lastNumber: last?.number ?? 0 };
}

async function insertVersion(
  ctx: Ctx,
  input: PublishInput,
  { versionId, number }: { versionId: string; number: number },
  checksum: string,
): Promise<void> {
  const publishedBy = ctx.actor.type === "member" ? ctx.actor.userId : null;
  const publishedAt = ctx.now();
  await ctx.db.insert(interactionVersions).values({
    id: versionId,
    interactionId: input.interactionId,
    number,
    label: input.label ?? null,
    note: input.note || null,
    acceptedProblems: input.accepted ?? [],
    format: definitionFormat,
    definition: JSON.parse(canonicalJson(input.definition)),
    layout: input.layout ?? {},
    checksum,
    publishedAt,
    publishedBy,
  });
}

/** Where nothing is being edited, editors open another document from now on: that is a change that they have to hear of. */
async function makeLive(ctx: Ctx, input: PublishInput, versionId: string, before: string | null): Promise<void> {
  const { interactionId, definition, layout } = input;
  const updatedBy = ctx.actor.type === "member" ? ctx.actor.userId : null;
  const [row] = await ctx.db
    .update(interactions)
    .set({
      liveVersionId: versionId,
      updatedAt: ctx.now(),
      updatedBy,
      draftRevision: sql`case when ${interactions.draft} is null then ${interactions.draftRevision} + 1 else ${interactions.draftRevision} end`,
    })
    .where(eq(interactions.id, interactionId))
    .returning({ revision: interactions.draftRevision, hasDraft: sql<boolean>`${interactions.draft} is not null` });
  if (!row || row.hasDraft) return;
  const parts = changedParts(await findLiveState(ctx, before), { definition, layout: layout ?? {} });
  await noteChange(ctx, { interactionId, revision: row.revision, reason: "publish", parts });
}

/** Tells every process that what it remembers about this workspace's routing is old. */
export async function raiseRoutingRevision(ctx: Pick<Ctx, "db" | "workspaceId">): Promise<void> {
  await ctx.db
    .update(channels)
    .set({ routingRevision: sql`${channels.routingRevision} + 1` })
    .where(eq(channels.workspaceId, ctx.workspaceId));
}
