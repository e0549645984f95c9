import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { channels, interactionChannels, interactions, workspaces } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { listAudit } from "@/lib/audit";
import { findDraft, publishDraft, saveDraft } from "@/lib/interactions";
import { downloadInteraction } from "./download-interaction";
import { exportInteraction } from "./export-interaction";
import { importInteraction } from "./import-interaction";

const { db } = await createTestDb();
const workspaceId = "ws_files";
await db.insert(workspaces).values([
  { id: workspaceId, slug: "files", name: "Files" },
  { id: "ws_other", slug: "other", name: "Other" },
]);
await db.insert(channels).values([
  { id: "ch_mine", workspaceId, platform: "line", name: "Mine", secrets: "sealed" },
  { id: "ch_theirs", workspaceId: "ws_other", platform: "line", name: "Theirs", secrets: "sealed" },
]);
const now = () => new Date("2026-03-01T10:00:00Z");
const ctx = { db, actor: { type: "system" as const, name: "test" }, workspaceId, now };
const form = readFileSync("lib/import-forms/fixtures/salon-nested.json", "utf8");
const create = (text: string, title = "予約", channelIds: string[] = []) =>
  importInteraction(ctx, { text, target: { type: "new", title, channelIds } });

it("IMP-3 a file becomes the draft of a new interaction, and nothing is published", async () => {
  const { interactionId } = await create(form, "予約 の受付", ["ch_mine"]);
  expect(await findDraft(ctx, interactionId)).toMatchObject({
    key: "予約-の受付",
    title: "予約 の受付",
    revision: 1,
    liveVersionId: null,
    draft: { label: "4", definition: { format: 1, settings: { storage: "profile" } } },
  });
  expect(await db.select().from(interactionChannels)).toEqual([{ interactionId, channelId: "ch_mine" }]);
});

it("VIW-2 what is imported and exported is written down", async () => {
  const { interactionId } = await create(form, "記録");
  await downloadInteraction(ctx, { interactionId, of: "draft" });
  const { rows } = await listAudit(ctx);
  expect(rows.slice(0, 2)).toMatchObject([
    { kind: "export", subject: "interaction", subjectName: "記録" },
    { kind: "import", subject: "interaction", subjectName: "記録", actorName: "" },
  ]);
});

it("gives a key of its own to each import of the same file", async () => {
  const text = JSON.stringify({
    format: 1,
    key: "survey",
    title: "S",
    definition: { format: 1, steps: [{ id: "q1" }] },
  });
  const ids = [await create(text), await create(text), await create(text)];
  const keys = await Promise.all(ids.map(async ({ interactionId }) => (await findDraft(ctx, interactionId)).key));
  expect(keys).toEqual(["survey", "survey-2", "survey-3"]);
});

it("IMP-1 export → import → export is equal to the letter, for a draft and for a version", async () => {
  const first = await create(form, "往復");
  const draft = await findDraft(ctx, first.interactionId);
  const layout = { positions: { agree: { x: 10, y: -20.5 } } };
  if (!draft.draft) throw new Error("no draft");
  const saved = { ...draft.draft, layout };
  const { revision } = await saveDraft(ctx, {
    interactionId: first.interactionId,
    draft: saved,
    revision: draft.revision,
  });
  const exported = await exportInteraction(ctx, { interactionId: first.interactionId, of: "draft" });
  expect(exported).toMatchObject({ format: 1, key: "往復", label: "4", layout, media: [] });
  const second = await create(JSON.stringify(exported), "往復");
  const again = await exportInteraction(ctx, { interactionId: second.interactionId, of: "draft" });
  expect(JSON.stringify({ ...again, key: exported.key })).toBe(JSON.stringify(exported));
  // A target that this form names but does not have would block publishing.
  const fixed = JSON.parse(JSON.stringify(exported).replaceAll("declined", "ask-name"));
  await importInteraction(ctx, {
    text: JSON.stringify(fixed),
    target: { type: "draft", interactionId: first.interactionId },
  });
  const { interactionId } = first;
  await publishDraft(ctx, { interactionId, revision: revision + 1, acceptsWarnings: true });
  const published = await exportInteraction(ctx, { interactionId, of: 1 });
  expect(JSON.stringify(published)).toBe(JSON.stringify(fixed));
  await expect(exportInteraction(ctx, { interactionId, of: 2 })).rejects.toMatchObject({ code: "not_found" });
  await expect(exportInteraction(ctx, { interactionId, of: "draft" })).rejects.toMatchObject({ code: "not_found" });
});

it("refuses what is no interaction, and channels and interactions of others", async () => {
  await expect(create("{")).rejects.toMatchObject({ code: "invalid", details: { problems: [{ code: "NOT_JSON" }] } });
  await expect(create(form, "予約", ["ch_theirs"])).rejects.toMatchObject({ code: "not_found" });
  const { interactionId } = await create(form);
  const stranger = { ...ctx, workspaceId: "ws_other" };
  const target = { type: "draft" as const, interactionId };
  await expect(importInteraction(stranger, { text: form, target })).rejects.toMatchObject({ code: "not_found" });
  await expect(exportInteraction(stranger, { interactionId, of: "draft" })).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await db.select().from(interactions)).filter((row) => row.workspaceId === "ws_other")).toEqual([]);
});
