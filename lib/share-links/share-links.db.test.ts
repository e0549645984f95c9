import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { interactions, shareLinks } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { listAudit } from "@/lib/audit";
import { definitionSchema } from "@/lib/engine";
import { ctxOf } from "@/lib/inbox/testing/conversations";
import { publishVersion, saveDraft } from "@/lib/interactions";
import { newId } from "@/lib/kernel/ids";
import { listShareLinks } from "./list-share-links";
import { makeShareLink, mostLinks } from "./make-share-link";
import { mostFailures, openShareLink } from "./open-share-link";
import { revokeShareLink } from "./revoke-share-link";

const { db } = await createTestDb();
const { id: workspaceId } = await aWorkspace(db);
const other = await aWorkspace(db);
const as = async (role: "owner" | "editor" | "viewer", of = workspaceId) =>
  ctxOf(db, await aMember(db, { workspaceId: of, role }));
const owner = await as("owner");
const editor = await as("editor");
const viewer = await as("viewer");
const stranger = await as("owner", other.id);

const saying = (text: string) => ({
  layout: { positions: { q1: { x: 40, y: 80 } }, notes: { n1: { x: 0, y: 0, width: 9, height: 9, text: "内輪の話" } } },
  definition: definitionSchema.parse({ format: 1, steps: [{ id: "q1", messages: [{ type: "text", text }] }] }),
});

let interactionId = "";
let address = "";
beforeEach(async () => {
  interactionId = newId("interaction");
  address = `10.0.0.${interactionId}`;
  await db.insert(interactions).values({ id: interactionId, workspaceId, key: interactionId, title: "予約" });
});

const open = (token: string) => openShareLink({ db, now: owner.now }, { token, address });
const textOf = (shared: Awaited<ReturnType<typeof open>>) => {
  const message = shared?.definition.steps[0]?.messages[0];
  return message?.type === "text" ? message.text : undefined;
};
const publish = (text: string) => publishVersion(owner, { interactionId, ...saying(text), unchanged: "refuse" });
const draft = async (text: string) => {
  const [row] = await db
    .select({ revision: interactions.draftRevision })
    .from(interactions)
    .where(eq(interactions.id, interactionId));
  await saveDraft(owner, { interactionId, draft: saying(text), revision: row?.revision ?? 0 });
};

describe("VIW-1 a link to look at an interaction", () => {
  it("shows what is live whenever somebody opens it, with places and without notes", async () => {
    await publish("一版");
    const { token } = await makeShareLink(editor, { interactionId, shows: "live" });
    expect(await open(token)).toEqual({
      title: "予約",
      number: 1,
      definition: expect.objectContaining({ steps: [expect.objectContaining({ id: "q1" })] }),
      positions: { q1: { x: 40, y: 80 } },
    });
    await draft("下書き");
    expect(textOf(await open(token))).toBe("一版");
    await publish("二版");
    expect(await open(token)).toMatchObject({ number: 2 });
    expect(JSON.stringify(await open(token))).not.toContain("内輪");
  });

  it("shows the draft as it stands, and what is live while there is none", async () => {
    const { token } = await makeShareLink(editor, { interactionId, shows: "draft" });
    expect(await open(token)).toBeUndefined();
    await draft("下書き");
    expect(await open(token)).toMatchObject({ number: null });
    expect(textOf(await open(token))).toBe("下書き");
    await publish("下書き");
    expect(await open(token)).toMatchObject({ number: 1 });
  });

  it("keeps the token nowhere: it is told once", async () => {
    const { id, token } = await makeShareLink(editor, { interactionId, shows: "live" });
    const [row] = await db.select().from(shareLinks).where(eq(shareLinks.id, id));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(JSON.stringify(await listShareLinks(editor, interactionId))).not.toContain(token);
  });

  it("finds nothing any more once it is revoked, and is listed no longer", async () => {
    await publish("一版");
    const [first, second] = [
      await makeShareLink(editor, { interactionId, shows: "live" }),
      await makeShareLink(editor, { interactionId, shows: "draft" }),
    ];
    await revokeShareLink(editor, { interactionId, linkId: first.id });
    expect(await open(first.token)).toBeUndefined();
    expect(await open(second.token)).toMatchObject({ number: 1 });
    expect(await listShareLinks(editor, interactionId)).toMatchObject([{ id: second.id, shows: "draft" }]);
    await expect(revokeShareLink(editor, { interactionId, linkId: first.id })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is made, listed and revoked by editors of its workspace alone", async () => {
    const { id: linkId } = await makeShareLink(editor, { interactionId, shows: "live" });
    for (const [ctx, code] of [
      [viewer, "forbidden"],
      [stranger, "not_found"],
    ] as const) {
      await expect(makeShareLink(ctx, { interactionId, shows: "live" })).rejects.toMatchObject({ code });
      await expect(listShareLinks(ctx, interactionId)).rejects.toMatchObject({ code });
      await expect(revokeShareLink(ctx, { interactionId, linkId })).rejects.toMatchObject({ code });
    }
    expect(await listShareLinks(editor, interactionId)).toHaveLength(1);
  });

  it("is one of few", async () => {
    for (let i = 0; i < mostLinks; i++) await makeShareLink(editor, { interactionId, shows: "live" });
    await expect(makeShareLink(editor, { interactionId, shows: "live" })).rejects.toMatchObject({
      details: { reason: "too_many_links" },
    });
  });

  it("VIW-2 stands in the audit log, made and revoked, without its token", async () => {
    const { id, token } = await makeShareLink(editor, { interactionId, shows: "live" });
    await revokeShareLink(editor, { interactionId, linkId: id });
    const { rows } = await listAudit(owner, { kind: "permission" });
    expect(rows.slice(0, 2)).toMatchObject([
      { subject: "share_link", subjectName: "予約", detail: { change: "revoked", shows: "live" } },
      { subject: "share_link", subjectName: "予約", detail: { change: "made", shows: "live" } },
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("VIW-1 guessing links", () => {
  it("is refused after too many wrong ones from one place, the right one too, and not from another place", async () => {
    await publish("一版");
    const { token } = await makeShareLink(editor, { interactionId, shows: "live" });
    for (let i = 0; i < mostFailures; i++) expect(await open(`wrong-${i}`)).toBeUndefined();
    await expect(open(token)).rejects.toMatchObject({ code: "throttled" });
    expect(await openShareLink({ db, now: owner.now }, { token, address: "192.0.2.7" })).toMatchObject({ number: 1 });
  });

  it("costs nothing to those who have the right one", async () => {
    await publish("一版");
    const { token } = await makeShareLink(editor, { interactionId, shows: "live" });
    for (let i = 0; i <= mostFailures; i++) expect(await open(token)).toMatchObject({ number: 1 });
  });
});
