import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { interactions, interactionVersions, workspaces } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { muteKeyOf } from "@/lib/builder/shared";
import { type DefinitionInput, definitionSchema } from "@/lib/engine";
import { newId } from "@/lib/kernel/ids";
import { findDraft } from "./find-draft";
import { publishDraft } from "./publish-draft";
import { reviewDraft } from "./review-draft";
import { saveDraft } from "./save-draft";

const { db } = await createTestDb();
const workspaceId = "ws_drafts";
await db.insert(workspaces).values({ id: workspaceId, slug: "drafts", name: "Drafts" });
const now = () => new Date("2026-03-01T10:00:00Z");
const ctx = { db, actor: { type: "system" as const, name: "test" }, workspaceId, now };
const stranger = { ...ctx, workspaceId: "ws_other" };
const viewer = {
  ...ctx,
  actor: {
    type: "member" as const,
    role: "viewer" as const,
    channelRoles: new Map(),
    userId: "u",
    memberId: "m",
    name: "見習い",
  },
};

const asking = (text: string, rest: Partial<DefinitionInput["steps"][number]> = {}) => ({
  layout: { positions: { q1: { x: 1, y: 2 } } },
  definition: definitionSchema.parse({
    format: 1,
    steps: [{ id: "q1", messages: [{ type: "text", text }], ...rest }],
  }),
});

let interactionId = "";
beforeEach(async () => {
  interactionId = newId("interaction");
  await db.insert(interactions).values({ id: interactionId, workspaceId, key: interactionId, title: "予約" });
});

const publish = (revision: number, acceptsWarnings = false) =>
  publishDraft(ctx, { interactionId, revision, acceptsWarnings, note: "初版" });

it("PUB-1 a draft becomes the next version with its note and layout, and is gone", async () => {
  const { revision } = await saveDraft(ctx, { interactionId, draft: { ...asking("?"), label: "7" }, revision: 0 });
  expect(await reviewDraft(ctx, interactionId)).toMatchObject({
    liveNumber: null,
    nextNumber: 1,
    problems: [{ code: "COMPLETE_MISSING", severity: "info" }],
    changes: { steps: [{ id: "q1", change: "added" }] },
    isUnchanged: false,
  });
  expect(await publish(revision)).toEqual({ number: 1, revision: revision + 1 });
  const [version] = await db
    .select()
    .from(interactionVersions)
    .where(eq(interactionVersions.interactionId, interactionId));
  expect(version).toMatchObject({
    number: 1,
    label: "7",
    note: "初版",
    format: 1,
    acceptedProblems: [],
    layout: { positions: { q1: { x: 1, y: 2 } } },
  });
  expect(await findDraft(ctx, interactionId)).toMatchObject({ draft: null, liveVersionId: version?.id });
  expect(await reviewDraft(ctx, interactionId)).toBeNull();
  await expect(publish(revision + 1)).rejects.toMatchObject({ code: "not_found" });
});

it("PUB-1 a stored version is never altered: the database itself refuses", async () => {
  const { revision } = await saveDraft(ctx, { interactionId, draft: asking("?"), revision: 0 });
  await publish(revision);
  const change = db.update(interactionVersions).set({ note: "another" }).where(eq(interactionVersions.number, 1));
  await expect(change).rejects.toMatchObject({ cause: { message: "published versions never change" } });
});

it("PUB-2 an error blocks", async () => {
  const draft = asking("?", { nextStepId: "nowhere" });
  const { revision } = await saveDraft(ctx, { interactionId, draft, revision: 0 });
  await expect(publish(revision, true)).rejects.toMatchObject({
    code: "invalid",
    details: { problems: [{ code: "TARGET_MISSING", path: "/steps/0/nextStepId" }] },
  });
  expect(await findDraft(ctx, interactionId)).toMatchObject({ revision, liveVersionId: null });
});

it("PUB-2 a warning asks first, and what was accepted is written down", async () => {
  const { revision } = await saveDraft(ctx, { interactionId, draft: asking("?", { messages: [] }), revision: 0 });
  await expect(publish(revision)).rejects.toMatchObject({ code: "conflict", details: { reason: "warnings" } });
  await publish(revision, true);
  const [version] = await db
    .select()
    .from(interactionVersions)
    .where(eq(interactionVersions.interactionId, interactionId));
  expect(version?.acceptedProblems).toEqual([{ code: "EMPTY_STEP", path: "/steps/0/messages" }]);
});

it("PRB-3 a muted warning asks nothing, and its reason is written down", async () => {
  const mute = { code: "EMPTY_STEP", stepId: "q1", path: "/messages", reason: "写真を待つだけです。" };
  const layout = { mutes: { [muteKeyOf(mute)]: mute } };
  const draft = { ...asking("?", { messages: [] }), layout };
  const { revision } = await saveDraft(ctx, { interactionId, draft, revision: 0 });
  const review = await reviewDraft(ctx, interactionId);
  expect(review?.problems.filter(({ severity }) => severity === "warning")).toEqual([]);
  expect(review?.muted).toMatchObject([{ mute, problem: { code: "EMPTY_STEP" } }]);
  await publish(revision);
  const [version] = await db
    .select()
    .from(interactionVersions)
    .where(eq(interactionVersions.interactionId, interactionId));
  expect(version?.acceptedProblems).toEqual([
    { code: "EMPTY_STEP", path: "/steps/0/messages", reason: "写真を待つだけです。" },
  ]);
});

it("SUB_INTERACTION_CYCLE an interaction that another one starts at once may not start that one at once", async () => {
  const starting = (interaction: string) =>
    asking("?", { beforeActions: [{ type: "start_interaction", parameters: { interaction } }] });
  const other = newId("interaction");
  await db.insert(interactions).values({ id: other, workspaceId, key: other, title: "先に" });
  const first = await saveDraft(ctx, { interactionId: other, draft: starting(interactionId), revision: 0 });
  await publishDraft(ctx, { interactionId: other, revision: first.revision, acceptsWarnings: true });
  const { revision } = await saveDraft(ctx, { interactionId, draft: starting(other), revision: 0 });
  await expect(publish(revision)).rejects.toMatchObject({
    code: "invalid",
    details: { problems: [{ code: "SUB_INTERACTION_CYCLE", path: "/steps/0/beforeActions/0/parameters/interaction" }] },
  });
});

it("PUB-2 no change of meaning, no version", async () => {
  const first = await saveDraft(ctx, { interactionId, draft: asking("?"), revision: 0 });
  await publish(first.revision);
  const same = { ...asking("?"), layout: { positions: {} } };
  const second = await saveDraft(ctx, { interactionId, draft: same, revision: first.revision + 1 });
  expect(await reviewDraft(ctx, interactionId)).toMatchObject({ liveNumber: 1, nextNumber: 2, isUnchanged: true });
  await expect(publish(second.revision)).rejects.toMatchObject({ code: "conflict", details: { reason: "unchanged" } });
});

it("SAV-3 of several saves on one revision exactly one wins, and a draft that changed is not published unseen", async () => {
  const saves = ["a", "b", "c"].map((text) => saveDraft(ctx, { interactionId, draft: asking(text), revision: 0 }));
  const results = await Promise.allSettled(saves);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(publish(0)).rejects.toMatchObject({ code: "conflict", details: { reason: "draft_changed" } });
});

it("drafts belong to their workspace, and viewers only look", async () => {
  const { revision } = await saveDraft(ctx, { interactionId, draft: asking("?"), revision: 0 });
  await expect(reviewDraft(stranger, interactionId)).rejects.toMatchObject({ code: "not_found" });
  const input = { interactionId, revision, acceptsWarnings: true };
  await expect(publishDraft(stranger, input)).rejects.toMatchObject({ code: "not_found" });
  await expect(publishDraft(viewer, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(saveDraft(viewer, { interactionId, draft: null, revision })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("reads drafts of earlier formats, as they were stored", async () => {
  const draft = { definition: { steps: [{ id: "q1", awaitInput: false }] }, layout: {} };
  await db.update(interactions).set({ draft }).where(eq(interactions.id, interactionId));
  expect(await findDraft(ctx, interactionId)).toMatchObject({
    draft: { definition: { format: 1, steps: [{ id: "q1", input: { mode: "none" } }] } },
  });
});
