import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { channels, interactionChannels, interactions, interactionVersions, workspaces } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aUser, aWorkspace } from "@/db/testing/people";
import { definitionSchema } from "@/lib/engine";
import type { MemberActor } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { ChannelRole, Publishing, WorkspaceRole } from "@/lib/kernel/roles";
import { publishDraft } from "./publish-draft";
import { findPublishRefusal } from "./publish-refusal";
import { reviewDraft } from "./review-draft";
import { rollBack } from "./roll-back";
import { saveDraft } from "./save-draft";

const { db } = await createTestDb();
const { id: workspaceId } = await aWorkspace(db);
const { id: userId } = await aUser(db);
const now = () => new Date("2026-03-01T10:00:00Z");
const system = { db, actor: { type: "system" as const, name: "test" }, workspaceId, now };
const channelIds = ["ch_salon", "ch_web"];
await db
  .insert(channels)
  .values(channelIds.map((id) => ({ id, workspaceId, platform: "web", name: `店 ${id}`, secrets: "" })));
await aMember(db, { workspaceId, role: "owner", name: "店主" });
await aMember(db, { workspaceId, role: "publisher", name: "責任者", channelRoles: { ch_web: "agent" } });
await aMember(db, { workspaceId, role: "editor", name: "編集者" });

function as(role: WorkspaceRole, channelRoles: Record<string, ChannelRole> = {}, publishing?: Publishing) {
  const actor: MemberActor = {
    type: "member",
    userId,
    memberId: newId("member"),
    name: role,
    role,
    publishing,
    channelRoles: new Map(Object.entries(channelRoles)),
  };
  return { ...system, actor };
}

const draftOf = (text: string) => ({
  layout: {},
  definition: definitionSchema.parse({ format: 1, steps: [{ id: "q1", messages: [{ type: "text", text }] }] }),
});

let interactionId = "";
beforeEach(async () => {
  await db.update(workspaces).set({ publishing: "editors" }).where(eq(workspaces.id, workspaceId));
  interactionId = newId("interaction");
  await db.insert(interactions).values({ id: interactionId, workspaceId, key: interactionId, title: "予約" });
  await saveDraft(system, { interactionId, draft: draftOf("?"), revision: 0 });
});

const placeOn = (...ids: string[]) =>
  db.insert(interactionChannels).values(ids.map((channelId) => ({ interactionId, channelId })));
const publishAs = (ctx: ReturnType<typeof as>) =>
  publishDraft(ctx, { interactionId, revision: 1, acceptsWarnings: true });
const reserve = () => db.update(workspaces).set({ publishing: "publishers" }).where(eq(workspaces.id, workspaceId));
const countVersions = () => db.$count(interactionVersions, eq(interactionVersions.interactionId, interactionId));

it("VIW-1 editors publish, as long as the workspace does not leave it to publishers", async () => {
  expect(await findPublishRefusal(as("editor"), interactionId)).toBeNull();
  expect(await publishAs(as("editor"))).toMatchObject({ number: 1 });
});

it("VIW-1 where it is left to publishers, an editor neither publishes nor rolls back, and is told whom to ask", async () => {
  await reserve();
  const editor = as("editor", {}, "publishers");
  const expected = { reason: "role", channels: [], askable: ["責任者", "店主"] };
  expect(await findPublishRefusal(editor, interactionId)).toEqual(expected);
  expect(await reviewDraft(editor, interactionId)).toMatchObject({ refusal: expected });
  await expect(publishAs(editor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(rollBack(editor, { interactionId, number: 1 })).rejects.toMatchObject({ code: "forbidden" });
  expect(await countVersions()).toBe(0);
  expect(await publishAs(as("publisher", {}, "publishers"))).toMatchObject({ number: 1 });
});

it("VIW-1 publishing takes the right on every channel where the interaction runs", async () => {
  await placeOn(...channelIds);
  const halfway = as("publisher", { ch_web: "agent" });
  expect(await findPublishRefusal(halfway, interactionId)).toEqual({
    reason: "channels",
    channels: ["店 ch_web"],
    askable: ["店主", "編集者"],
  });
  await expect(publishAs(halfway)).rejects.toMatchObject({ code: "forbidden", details: { reason: "channel.publish" } });
  expect(await countVersions()).toBe(0);
  expect(await publishAs(as("editor", { ch_web: "manager" }))).toMatchObject({ number: 1 });
});

it("VIW-1 a channel that the member does not see is not named, and keeps them from publishing all the same", async () => {
  await placeOn("ch_web");
  const blind = as("editor", { ch_web: "none" });
  expect(await findPublishRefusal(blind, interactionId)).toMatchObject({ reason: "channels", channels: [] });
  await expect(publishAs(blind)).rejects.toMatchObject({ code: "forbidden" });
  expect(await findPublishRefusal(as("editor", { ch_salon: "none" }), interactionId)).toBeNull();
});

it("VIW-1 an interaction of another workspace is not there", async () => {
  const elsewhere = { ...as("owner"), workspaceId: (await aWorkspace(db)).id };
  await expect(publishAs(elsewhere)).rejects.toMatchObject({ code: "not_found" });
});
