import { describe, expect, test } from "vitest";
import { channels, interactions, triggers } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { aChannel, ctxOf } from "@/lib/inbox/testing/conversations";
import { newId } from "@/lib/kernel/ids";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { copyTemplate } from "./copy-template";
import { createTemplate } from "./create-template";
import { deleteTemplate, restoreTemplate } from "./delete-template";
import { listTemplateUses } from "./list-template-uses";
import { listTemplateFolders, listTemplates } from "./list-templates";
import { loadTemplate } from "./load-template";
import { loadTemplates } from "./load-templates";
import { updateTemplate } from "./update-template";

useTestEnv();
const { db } = await createTestDb();

async function aDesk(role: WorkspaceRole = "editor") {
  const workspace = await aWorkspace(db);
  const member = await aMember(db, { workspaceId: workspace.id, role });
  return { ...ctxOf(db, member), workspaceId: workspace.id };
}
type Desk = Awaited<ReturnType<typeof aDesk>>;

const text = (words: string) => ({ type: "text" as const, text: words });
const aTemplate = (title = "道案内", words = "駅から 3 分です。") => ({ title, messages: [text(words)] });

async function anInteractionThatSends(ctx: Desk, message: string) {
  const action = { type: "saved_message", parameters: { message } };
  const draft = { definition: { format: 1, steps: [{ id: "a", before: [action] }] } };
  const row = {
    id: newId("interaction"),
    workspaceId: ctx.workspaceId,
    key: newId("interaction"),
    title: "予約",
    draft,
  };
  await db.insert(interactions).values(row);
  return row.id;
}

describe("a template", () => {
  test("is made, found by words, changed, and knows who changed it", async () => {
    const ctx = await aDesk();
    const made = await createTemplate(ctx, { ...aTemplate(), folder: "来店" });
    expect(made).toMatchObject({ key: "道案内", title: "道案内", folder: "来店", revision: 1, args: [] });
    const changed = await updateTemplate(ctx, {
      ...aTemplate("道順", "バス停の前です。"),
      key: "route",
      templateId: made.id,
      revision: 1,
    });
    expect(changed).toMatchObject({ key: "route", revision: 2, folder: "" });
    for (const q of ["道順", "ROUTE", "バス停"]) {
      expect((await listTemplates(ctx, { q })).items.map((item) => item.id)).toEqual([made.id]);
    }
    expect((await listTemplates(ctx, { q: "type" })).items).toEqual([]);
  });

  test("is not saved over what somebody else saved meanwhile", async () => {
    const ctx = await aDesk();
    const { id, key } = await createTemplate(ctx, aTemplate());
    const save = (title: string) => updateTemplate(ctx, { ...aTemplate(title), key, templateId: id, revision: 1 });
    await save("先の人");
    await expect(save("後の人")).rejects.toMatchObject({ code: "conflict", details: { reason: "stale" } });
    expect((await loadTemplate(ctx, id)).title).toBe("先の人");
  });

  test("has a key of its own: a wanted one that is taken is refused, a made one gets a number", async () => {
    const ctx = await aDesk();
    const first = await createTemplate(ctx, aTemplate());
    expect((await createTemplate(ctx, aTemplate())).key).toBe("道案内-2");
    await expect(createTemplate(ctx, { ...aTemplate(), key: first.key })).rejects.toMatchObject({
      details: { reason: "key_taken" },
    });
    const copy = await copyTemplate(ctx, { templateId: first.id, title: "道案内のコピー" });
    expect(copy).toMatchObject({ key: "道案内-3", title: "道案内のコピー", messages: first.messages });
  });

  test.each([
    ["no message", { messages: [] }],
    ["six messages", { messages: Array.from({ length: 6 }, () => text("a")) }],
    ["two arguments of one name", { args: [{ name: "a" }, { name: "a" }] }],
  ])("is refused with %s", async (_, change) => {
    const ctx = await aDesk();
    await expect(createTemplate(ctx, { ...aTemplate(), ...change })).rejects.toThrow();
  });

  test("is deleted, brought back, and stays deleted for turns in between", async () => {
    const ctx = await aDesk();
    const { id } = await createTemplate(ctx, aTemplate());
    await deleteTemplate(ctx, { templateId: id });
    await expect(loadTemplate(ctx, id)).rejects.toMatchObject({ code: "not_found" });
    expect((await loadTemplates(db, ctx.workspaceId)).byId(id)).toBeUndefined();
    expect((await restoreTemplate(ctx, id)).id).toBe(id);
  });

  test("that is deleted leaves its key to others, and cannot come back while they have it", async () => {
    const ctx = await aDesk();
    const { id, key } = await createTemplate(ctx, aTemplate());
    await deleteTemplate(ctx, { templateId: id });
    await createTemplate(ctx, { ...aTemplate(), key });
    await expect(restoreTemplate(ctx, id)).rejects.toMatchObject({ details: { reason: "key_taken" } });
  });
});

describe("what uses a template", () => {
  test("is named, by id or by key, and keeps it from being deleted unawares", async () => {
    const ctx = await aDesk();
    const { id, key } = await createTemplate(ctx, aTemplate());
    const byId = await anInteractionThatSends(ctx, id);
    const byKey = await anInteractionThatSends(ctx, key);
    await anInteractionThatSends(ctx, "another");
    const trigger = {
      id: newId("trigger"),
      workspaceId: ctx.workspaceId,
      key: "t",
      title: "道を聞かれた",
      condition: { type: "follow" },
      effect: { type: "run_actions", actions: [{ type: "send_message", parameters: { message: key } }] },
    };
    await db.insert(triggers).values(trigger);
    const uses = await listTemplateUses(ctx, id);
    expect(uses[0]).toEqual({ type: "trigger", id: trigger.id, title: "道を聞かれた", isLive: true });
    expect(
      uses
        .slice(1)
        .map((use) => use.id)
        .sort(),
    ).toEqual([byId, byKey].sort());
    await expect(deleteTemplate(ctx, { templateId: id })).rejects.toMatchObject({ details: { reason: "in_use" } });
    await deleteTemplate(ctx, { templateId: id, isInUseAccepted: true });
  });
});

describe("the look-up of turns", () => {
  test("finds by id and by key, follows every change, and tells the workspace's channels", async () => {
    const ctx = await aDesk();
    await aChannel(db, { workspaceId: ctx.workspaceId });
    const revisions = async () =>
      (await db.select().from(channels))
        .filter((row) => row.workspaceId === ctx.workspaceId)
        .map((row) => row.routingRevision);
    const [before = 0] = await revisions();
    const { id } = await createTemplate(ctx, { ...aTemplate(), key: "way", args: [{ name: "店", default: "本店" }] });
    const templates = await loadTemplates(db, ctx.workspaceId);
    expect(templates.byId("way")).toEqual(templates.byId(id));
    expect(templates.byId(id)).toMatchObject({
      args: [{ name: "店", default: "本店" }],
      messages: [text("駅から 3 分です。")],
    });
    await updateTemplate(ctx, { ...aTemplate("道", "新しい道"), key: "way", templateId: id, revision: 1 });
    expect((await loadTemplates(db, ctx.workspaceId)).byId("way")?.messages).toEqual([text("新しい道")]);
    expect((await revisions())[0]).toBe(before + 2);
  });
});

describe("tenancy and permissions", () => {
  test("another workspace's templates are not there", async () => {
    const [mine, theirs] = [await aDesk(), await aDesk()];
    const { id, key } = await createTemplate(mine, aTemplate());
    for (const attempt of [
      () => loadTemplate(theirs, id),
      () => updateTemplate(theirs, { ...aTemplate(), key, templateId: id, revision: 1 }),
      () => deleteTemplate(theirs, { templateId: id }),
      () => copyTemplate(theirs, { templateId: id, title: "x" }),
      () => listTemplateUses(theirs, id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listTemplates(theirs)).items).toEqual([]);
    await deleteTemplate(mine, { templateId: id });
    await expect(restoreTemplate(theirs, id)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(["agent", "viewer"] as const)("a member who is %s looks at templates and changes none", async (role) => {
    const editor = await aDesk();
    const { id } = await createTemplate(editor, { ...aTemplate(), folder: "来店" });
    const member = await aMember(db, { workspaceId: editor.workspaceId, role });
    const ctx = ctxOf(db, member);
    expect((await listTemplates(ctx, { folder: "来店" })).items).toMatchObject([
      { id, kinds: ["text"], gist: "駅から 3 分です。" },
    ]);
    expect(await listTemplateFolders(ctx)).toEqual(["来店"]);
    await expect(createTemplate(ctx, aTemplate())).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteTemplate(ctx, { templateId: id })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("the list comes in pages of fifty, each template once", async () => {
    const ctx = await aDesk();
    for (let n = 0; n < 52; n += 1) await createTemplate(ctx, { ...aTemplate(), key: `k${n}` });
    const first = await listTemplates(ctx);
    const second = await listTemplates(ctx, { after: first.next ?? "" });
    const ids = [...first.items, ...second.items].map((item) => item.id);
    expect([first.items.length, second.items.length, new Set(ids).size, second.next]).toEqual([50, 2, 52, null]);
  });
});
