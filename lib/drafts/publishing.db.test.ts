import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { interactionVersions } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { listAudit } from "@/lib/audit";
import type { Patch } from "@/lib/builder/shared";
import { aChannel, aConversation, aSession } from "@/lib/inbox/testing/conversations";
import { createInteraction, findDraft, listVersions, publishDraft, reviewDraft, rollBack } from "@/lib/interactions";
import type { MemberActor } from "@/lib/kernel/context";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { loadForEditing } from "./load-for-editing";
import { loadVersionDocument } from "./load-version-document";
import { listRestorePoints, loadRestorePoint } from "./restore-points";
import { saveChanges } from "./save-changes";

const { db } = await createTestDb();
const workspace = await aWorkspace(db);

async function as(name: string, role: WorkspaceRole = "editor") {
  const { userId, id } = await aMember(db, { workspaceId: workspace.id, role, name });
  const actor: MemberActor = { type: "member", userId, memberId: id, name, role, channelRoles: new Map() };
  return { db, actor, workspaceId: workspace.id, now: () => new Date("2026-03-01T10:00:00Z") };
}

const ann = await as("Ann");
const ben = await as("Ben");
const owner = await as("Owen", "owner");
const stranger = { ...ann, workspaceId: "ws_other" };

let interactionId = "";
beforeEach(async () => {
  ({ interactionId } = await createInteraction(ann, { title: "予約", channelIds: [], draft: null }));
});

let changes = 0;
async function save(ctx: typeof ann, patches: Patch[]) {
  changes += 1;
  const { revision } = await findDraft(ctx, interactionId);
  return saveChanges(ctx, { interactionId, revision, changeId: `change-${changes}`, patches, reason: "edit" });
}

async function publish(note?: string) {
  const { revision } = await findDraft(ann, interactionId);
  return publishDraft(ann, { interactionId, revision, acceptsWarnings: true, note });
}

const step = (id: string, text: string) => ({ id, messages: [{ type: "text", text }] });
const retitle = (index: number, value: string): Patch => ({
  op: "replace",
  path: `/meaning/steps/${index}/title`,
  value,
});
const first: Patch[] = [
  { op: "add", path: "/meaning/steps/0", value: step("q1", "お名前は？") },
  { op: "add", path: "/meaning/steps/1", value: step("q2", "いつ？") },
];

describe("PUB-2 before publishing", () => {
  it("says what changed, who changed it, and how many people are at that step", async () => {
    await save(ann, first);
    await publish();
    const { definition } = await loadLive();
    expect(definition).toMatchObject({ steps: [{ id: "q1" }, { id: "q2" }] });
    const [version] = await db
      .select({ id: interactionVersions.id })
      .from(interactionVersions)
      .where(eq(interactionVersions.interactionId, interactionId));
    const channel = await aChannel(db, { workspaceId: workspace.id });
    const conversation = await aConversation(db, channel);
    const place = { id: interactionId, versionId: version?.id ?? "" };
    await aSession(db, conversation, place, { status: "active", currentStepId: "q2" });

    await save(ann, [retitle(0, "名前")]);
    await save(ben, [
      retitle(1, "日にち"),
      { op: "replace", path: "/meaning/steps/1/messages/0/text", value: "ご希望日は？" },
    ]);
    await save(ben, [{ op: "add", path: "/layout/positions/q1", value: { x: 1, y: 1 } }]);
    expect(await reviewDraft(ann, interactionId)).toMatchObject({
      changedBy: ["Ann", "Ben"],
      running: 1,
      changes: {
        settingsBy: [],
        steps: [
          { id: "q1", by: ["Ann"], waiting: 0 },
          {
            id: "q2",
            by: ["Ben"],
            waiting: 1,
            texts: [{ after: "日にち" }, { before: "いつ？", after: "ご希望日は？" }],
          },
        ],
      },
    });
    await publish();
    await save(ben, [retitle(0, "氏名")]);
    expect(await reviewDraft(ann, interactionId)).toMatchObject({ changedBy: ["Ben"] });
  });
});

const loadLive = async () => {
  const { live } = await loadForEditing(ann, interactionId);
  if (!live) throw new Error("nothing is live");
  return live;
};

describe("PUB-5 rolling back", () => {
  it("publishes the older content as a new version; history and unpublished changes stay", async () => {
    await save(ann, first);
    await publish("初版");
    await save(ann, [retitle(0, "名前")]);
    await publish("名前を付けた");
    await save(ben, [retitle(1, "まだ")]);
    expect(await rollBack(ann, { interactionId, number: 1, note: "戻した" })).toEqual({ number: 3 });
    expect((await loadLive()).definition.steps.map(({ title }) => title)).toEqual(["", ""]);
    const { rows } = await listVersions(ann, { interactionId });
    expect(rows).toMatchObject([
      { number: 3, note: "戻した", publishedBy: "Ann", isLive: true, stepCount: 2 },
      { number: 2, note: "名前を付けた", isLive: false },
      { number: 1, note: "初版", isLive: false },
    ]);
    const { draft } = await findDraft(ann, interactionId);
    expect(draft?.definition.steps.map(({ title }) => title)).toEqual(["名前", "まだ"]);
    await expect(rollBack(ann, { interactionId, number: 1 })).rejects.toMatchObject({
      details: { reason: "unchanged" },
    });
    await expect(rollBack(ann, { interactionId, number: 9 })).rejects.toMatchObject({ code: "not_found" });
    await expect(rollBack(stranger, { interactionId, number: 1 })).rejects.toMatchObject({ code: "not_found" });
    await expect(rollBack(await as("Vic", "viewer"), { interactionId, number: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("an editor that is open hears of it with the next save", async () => {
    await save(ann, first);
    await publish();
    await save(ann, [retitle(0, "名前")]);
    const { revision } = await publish();
    await rollBack(ben, { interactionId, number: 1 });
    const late = {
      interactionId,
      revision,
      changeId: "too-late-1",
      patches: [retitle(1, "日にち")],
      reason: "edit" as const,
    };
    expect(await saveChanges(ann, late)).toMatchObject({
      ok: false,
      document: { meaning: { steps: [{ title: "" }, { title: "" }] } },
      changes: [{ by: "Ben", reason: "publish", parts: { steps: ["q1"] } }],
    });
  });

  it("a draft that only moved steps about does not look like a change afterwards", async () => {
    await save(ann, first);
    await publish();
    await save(ann, [retitle(0, "名前")]);
    await publish();
    await save(ann, [{ op: "add", path: "/layout/positions/q1", value: { x: 1, y: 1 } }]);
    await rollBack(ann, { interactionId, number: 1 });
    expect(await loadForEditing(ann, interactionId)).toMatchObject({ isChanged: false, live: { number: 3 } });
  });
});

it("SAV-7 a restore point can be looked at, by those of the workspace alone", async () => {
  await save(ann, first);
  await save(ann, [
    { op: "remove", path: "/meaning/steps/1" },
    { op: "remove", path: "/meaning/steps/0" },
  ]);
  const points = await listRestorePoints(ben, interactionId);
  expect(points).toMatchObject([{ reason: "bulk_delete", by: "Ann", stepCount: 2 }]);
  const pointId = points[0]?.id ?? "";
  expect(await loadRestorePoint(ben, { interactionId, pointId })).toMatchObject({
    document: { meaning: { steps: [{ id: "q1" }, { id: "q2" }] } },
  });
  await expect(listRestorePoints(stranger, interactionId)).rejects.toMatchObject({ code: "not_found" });
  await expect(loadRestorePoint(stranger, { interactionId, pointId })).rejects.toMatchObject({ code: "not_found" });
  await expect(loadVersionDocument(stranger, { interactionId, number: 1 })).rejects.toMatchObject({
    code: "not_found",
  });
});

describe("VIW-2 the audit log", () => {
  it("says who published and rolled back what, by kind and newest first, to those who manage the workspace", async () => {
    await save(ann, first);
    await publish();
    await save(ann, [retitle(0, "名前")]);
    await publish();
    await rollBack(ben, { interactionId, number: 1 });
    const { rows } = await listAudit(owner);
    expect(rows.slice(0, 3)).toMatchObject([
      { kind: "roll_back", actorName: "Ben", subjectName: "予約", detail: { number: 3, from: 1 } },
      { kind: "publish", actorName: "Ann", detail: { number: 2 } },
      { kind: "publish", detail: { number: 1 } },
    ]);
    const publications = await listAudit(owner, { kind: "publish" });
    expect(publications.rows.every(({ kind }) => kind === "publish")).toBe(true);
    const older = await listAudit(owner, { before: rows[0]?.id });
    expect(older.rows[0]).toEqual(rows[1]);
    await expect(listAudit(ann)).rejects.toMatchObject({ code: "forbidden" });
    expect((await listAudit({ ...owner, workspaceId: "ws_other" })).rows).toEqual([]);
  });

  it("what was refused is not in it", async () => {
    const before = await listAudit(owner);
    await expect(publish()).rejects.toMatchObject({ code: "not_found" });
    expect(await listAudit(owner)).toEqual(before);
  });

  it("PUB-1 versions stay as they are, whoever tries", async () => {
    await save(ann, first);
    await publish();
    const one = and(eq(interactionVersions.interactionId, interactionId), eq(interactionVersions.number, 1));
    const change = db.update(interactionVersions).set({ definition: {} }).where(one);
    await expect(change).rejects.toMatchObject({ cause: { message: "published versions never change" } });
  });
});
