import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { draftChanges, interactions, restorePoints } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import type { Patch } from "@/lib/builder/shared";
import { addThread, countComments } from "@/lib/comments";
import { createInteraction, findDraft, publishDraft } from "@/lib/interactions";
import type { MemberActor } from "@/lib/kernel/context";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { copyInteraction } from "./copy-interaction";
import { loadForEditing } from "./load-for-editing";
import { saveChanges } from "./save-changes";

const { db } = await createTestDb();
const workspace = await aWorkspace(db);

async function as(name: string, role: WorkspaceRole = "editor") {
  const member = await aMember(db, { workspaceId: workspace.id, role, name });
  const actor: MemberActor = {
    type: "member",
    userId: member.userId,
    memberId: member.id,
    name,
    role,
    channelRoles: new Map(),
  };
  return { db, actor, workspaceId: workspace.id, now: () => at };
}

let at = new Date("2026-03-01T10:00:00Z");
const later = (minutes: number) => {
  at = new Date(at.getTime() + minutes * 60_000);
};
const ann = await as("Ann");
const ben = await as("Ben");
const stranger = { ...ann, workspaceId: "ws_other" };

let interactionId = "";
beforeEach(async () => {
  ({ interactionId } = await createInteraction(ann, { title: "予約", channelIds: [], draft: null }));
});

let saves = 0;
const addStep = (id: string, index = 0): Patch => ({
  op: "add",
  path: `/meaning/steps/${index}`,
  value: { id, messages: [{ type: "text", text: "?" }] },
});

function save(patches: Patch[], revision: number, given: Partial<Parameters<typeof saveChanges>[1]> = {}, ctx = ann) {
  saves += 1;
  return saveChanges(ctx, { interactionId, revision, changeId: `change-${saves}`, patches, reason: "edit", ...given });
}

describe("SAV-3 a save names its revision", () => {
  it("an interaction begins with nothing and grows by patches", async () => {
    expect(await loadForEditing(ann, interactionId)).toMatchObject({
      revision: 1,
      isChanged: false,
      document: { meaning: { steps: [] } },
    });
    expect(await save([addStep("q1")], 1)).toEqual({ ok: true, revision: 2 });
    const opened = await loadForEditing(ben, interactionId);
    expect(opened).toMatchObject({ revision: 2, isChanged: true, document: { meaning: { steps: [{ id: "q1" }] } } });
    expect(opened.live).toBeUndefined();
  });

  it("a late one is told the revision, by whom (SAV-6: oneself elsewhere, too), and what changed since", async () => {
    await save([addStep("q1")], 1);
    await save([addStep("q2", 1)], 2, {}, ben);
    const answer = await save([{ op: "add", path: "/layout/positions/q1", value: { x: 1, y: 2 } }], 2);
    expect(answer).toMatchObject({
      ok: false,
      revision: 3,
      document: { meaning: { steps: [{ id: "q1" }, { id: "q2" }] } },
      changes: [{ revision: 3, by: "Ben", isOwn: false, parts: { steps: ["q2"], settings: false, layout: false } }],
    });
    expect(await save([], 1)).toMatchObject({ ok: false, changes: [{ by: "Ann", isOwn: true }, { by: "Ben" }] });
  });

  it("of ten simultaneous saves exactly one wins", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => save([addStep(`q${index}`)], 1)));
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, revision: 2 }]);
    const { draft } = await findDraft(ann, interactionId);
    expect(draft?.definition.steps).toHaveLength(1);
    expect(await db.select().from(draftChanges).where(eq(draftChanges.interactionId, interactionId))).toHaveLength(1);
  });

  it("a save whose answer was lost is done once, however often it is sent, even at the same moment", async () => {
    const twice = { changeId: "the-same-change" };
    const both = await Promise.all([save([addStep("q1")], 1, twice), save([addStep("q1")], 1, twice)]);
    expect(both).toEqual([
      { ok: true, revision: 2 },
      { ok: true, revision: 2 },
    ]);
    await save([addStep("q2", 1)], 2, {}, ben);
    expect(await save([addStep("q1")], 1, twice)).toEqual({ ok: true, revision: 2 });
    expect((await findDraft(ann, interactionId)).draft?.definition.steps.map(({ id }) => id)).toEqual(["q1", "q2"]);
  });
});

it("MOD-3, CAN-19 a step that gets another id takes what is said about it along", async () => {
  await save([addStep("q1")], 1);
  await addThread(ann, { interactionId, stepId: "q1", clientId: "a-comment", text: "敬称は？" });
  const renames = [{ from: "q1", to: "name" }];
  expect(await save([{ op: "replace", path: "/meaning/steps/0/id", value: "name" }], 2, { renames })).toMatchObject({
    ok: true,
  });
  expect(await countComments(ann, interactionId)).toMatchObject({ open: { name: 1 } });
});

describe("what cannot be saved", () => {
  it.each<[string, Patch[], { path: string; code: string }]>([
    ["a patch that fits nowhere", [addStep("q9", 5)], { path: "/patches", code: "PATCH_MISFIT" }],
    [
      "a step of a wrong shape",
      [{ op: "replace", path: "/meaning/steps/0/title", value: 7 }],
      { path: "/meaning/steps/0/title", code: "SHAPE_INVALID" },
    ],
    [
      "a step without an id",
      [{ op: "add", path: "/meaning/steps/0", value: null }],
      { path: "/meaning/steps", code: "SHAPE_INVALID" },
    ],
    [
      "a list that is none",
      [{ op: "replace", path: "/meaning/steps", value: "x" }],
      { path: "/meaning/steps", code: "SHAPE_INVALID" },
    ],
    [
      "something that no document has",
      [{ op: "add", path: "/layout/secret", value: {} }],
      { path: "/layout/secret", code: "SHAPE_INVALID" },
    ],
    ["a second step of the same id", [addStep("Q1", 1)], { path: "/meaning", code: "ID_TAKEN" }],
    [
      "MOD-5 a title that is too long",
      [{ op: "replace", path: "/meaning/steps/0/title", value: "あ".repeat(101) }],
      { path: "/meaning/steps/0", code: "LIMIT_EXCEEDED" },
    ],
  ])("%s is refused with its place, and nothing changes", async (_, patches, problem) => {
    await save([addStep("q1")], 1);
    await expect(save(patches, 2)).rejects.toMatchObject({ code: "invalid", details: { problems: [problem] } });
    expect(await findDraft(ann, interactionId)).toMatchObject({ revision: 2 });
  });

  it("VIW-1, SEC-3 nor by viewers, nor from another workspace", async () => {
    const viewer = await as("Vic", "viewer");
    await expect(save([], 1, {}, viewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(save([], 1, {}, stranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(loadForEditing(stranger, interactionId)).rejects.toMatchObject({ code: "not_found" });
    expect(await loadForEditing(viewer, interactionId)).toMatchObject({ canEdit: false, canPublish: false });
    await expect(copyInteraction(viewer, { interactionId, title: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(copyInteraction(stranger, { interactionId, title: "x" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("MOD-1 what counts as a change", () => {
  it("nothing after publishing, nor after moving a step, nor after taking a change back", async () => {
    await save([addStep("q1")], 1);
    const { revision } = await publishDraft(ann, { interactionId, revision: 2, acceptsWarnings: true });
    expect(await loadForEditing(ann, interactionId)).toMatchObject({ revision, isChanged: false, live: { number: 1 } });
    await save([{ op: "add", path: "/layout/positions/q1", value: { x: 1, y: 2 } }], revision);
    expect(await loadForEditing(ann, interactionId)).toMatchObject({
      isChanged: false,
      document: { layout: { positions: { q1: { x: 1, y: 2 } } } },
    });
    await save([{ op: "replace", path: "/meaning/steps/0/title", value: "名前" }], revision + 1);
    expect(await loadForEditing(ann, interactionId)).toMatchObject({ isChanged: true });
    await save([{ op: "replace", path: "/meaning/steps/0/title", value: "" }], revision + 2);
    expect(await loadForEditing(ann, interactionId)).toMatchObject({ isChanged: false });
  });
});

describe("SAV-7 restore points", () => {
  const points = () =>
    db
      .select({ reason: restorePoints.reason, revision: restorePoints.revision })
      .from(restorePoints)
      .where(eq(restorePoints.interactionId, interactionId))
      .orderBy(restorePoints.at, restorePoints.id);

  it("one for every ten minutes of editing, and one before what is not easily taken back", async () => {
    await save([addStep("q1"), addStep("q2", 1), addStep("q3", 2)], 1);
    await save([], 2);
    later(9);
    await save([], 3);
    expect(await points()).toEqual([{ reason: "time", revision: 2 }]);
    later(1);
    await save([], 4);
    await save([], 5, { reason: "merge" });
    await save([{ op: "remove", path: "/meaning/steps/2" }], 6);
    await save(
      [
        { op: "remove", path: "/meaning/steps/1" },
        { op: "remove", path: "/meaning/steps/0" },
      ],
      7,
    );
    expect(await points()).toEqual([
      { reason: "time", revision: 2 },
      { reason: "time", revision: 4 },
      { reason: "merge", revision: 5 },
      { reason: "bulk_delete", revision: 7 },
    ]);
  });
});

it("a copy has the same content under a key of its own, or what its maker had before their eyes", async () => {
  await save([addStep("q1")], 1);
  const copy = await copyInteraction(ann, { interactionId, title: "予約のコピー" });
  const [row] = await db.select().from(interactions).where(eq(interactions.id, copy.interactionId));
  const original = await findDraft(ann, interactionId);
  expect(row).toMatchObject({ title: "予約のコピー", key: `${original.key}-2`, liveVersionId: null });
  expect((await findDraft(ann, copy.interactionId)).draft?.definition).toEqual(original.draft?.definition);
  const { document } = await loadForEditing(ann, interactionId);
  const mine = { ...document, meaning: { ...document.meaning, steps: [] } };
  const kept = await copyInteraction(ann, { interactionId, title: "わたしの", document: mine });
  expect((await findDraft(ann, kept.interactionId)).draft?.definition.steps).toEqual([]);
});
