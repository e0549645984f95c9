import { asc, eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { entries, replyTokens, sends } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import type { Ctx } from "@/lib/kernel/context";
import type { ChannelRole, WorkspaceRole } from "@/lib/kernel/roles";
import { aWorld, type World } from "@/lib/worker/testing/world";
import { resolveSend } from "./resolve-send";
import { sendReply } from "./send-reply";
import { startInteraction } from "./start-interaction";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;

async function anAgent(world: World, role: WorkspaceRole = "agent", channelRole?: ChannelRole): Promise<Ctx> {
  const member = await aMember(db, { workspaceId: world.workspaceId, role, name: "佐藤" });
  const channelRoles = new Map(channelRole ? [[world.channelId, channelRole]] : []);
  const actor = {
    type: "member" as const,
    memberId: member.id,
    userId: member.userId,
    name: "佐藤",
    role,
    channelRoles,
  };
  return { db, workspaceId: world.workspaceId, now: world.now, actor };
}

/** A world where somebody has just written. */
async function spokenTo(): Promise<{ world: World; conversationId: string }> {
  const world = await aWorld(testDb);
  const worker = await world.startWorker();
  onTestFinished(() => worker.stop());
  await world.deliver(world.text("U1", "こんにちは"));
  await world.settled();
  const conversation = await db.query.conversations.findFirst({ where: (t) => eq(t.channelId, world.channelId) });
  return { world, conversationId: conversation?.id ?? "" };
}

const reply = (conversationId: string, given: { clientId?: string; words?: string; seenSeq?: number } = {}) => ({
  conversationId,
  clientId: given.clientId ?? "client-0001",
  messages: [{ type: "text" as const, text: given.words ?? "いらっしゃいませ" }],
  ...(given.seenSeq !== undefined && { seenSeq: given.seenSeq }),
});

const sendsOf = (world: World) =>
  db.select().from(sends).where(eq(sends.channelId, world.channelId)).orderBy(asc(sends.position));

describe("an agent's reply", () => {
  test("INB-340 goes out by the free token, is in the timeline, and nobody waits any more", async () => {
    const { world, conversationId } = await spokenTo();
    const { sendId } = await sendReply(await anAgent(world), reply(conversationId));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["いらっしゃいませ"]);
    expect(await sendsOf(world)).toMatchObject([{ id: sendId, state: "sent", method: "reply", units: 0 }]);
    const [, entry] = await db
      .select()
      .from(entries)
      .where(eq(entries.conversationId, conversationId))
      .orderBy(asc(entries.seq));
    expect(entry).toMatchObject({ direction: "out", origin: { type: "agent", name: "佐藤" }, sendId, bubble: 0 });
    const conversation = await db.query.conversations.findFirst({ where: (t) => eq(t.id, conversationId) });
    expect(conversation?.needsReplySince).toBeNull();
  });

  test("a second reply finds no free token and is a push", async () => {
    const { world, conversationId } = await spokenTo();
    const agent = await anAgent(world);
    await sendReply(agent, reply(conversationId));
    await sendReply(agent, reply(conversationId, { clientId: "client-0002", words: "二つめ" }));
    await world.settled();
    expect((await sendsOf(world)).map((send) => send.method)).toEqual(["reply", "push"]);
    expect(world.platform.textsOf("U1")).toEqual(["いらっしゃいませ", "二つめ"]);
  });

  test("INB-340 an expired token is not used", async () => {
    const { world, conversationId } = await spokenTo();
    await db
      .update(replyTokens)
      .set({ expiresAt: new Date(0) })
      .where(eq(replyTokens.conversationId, conversationId));
    await sendReply(await anAgent(world), reply(conversationId));
    await world.settled();
    expect(await sendsOf(world)).toMatchObject([{ method: "push", state: "sent", units: 1 }]);
  });

  test("INB-402 the same client id ten times at once makes one send", async () => {
    const { world, conversationId } = await spokenTo();
    const agent = await anAgent(world);
    const results = await Promise.all(Array.from({ length: 10 }, () => sendReply(agent, reply(conversationId))));
    await world.settled();
    expect(new Set(results.map((result) => result.sendId)).size).toBe(1);
    expect(results.filter((result) => !result.isRepeat)).toHaveLength(1);
    expect(world.platform.textsOf("U1")).toEqual(["いらっしゃいませ"]);
  });

  test("INB-524 is refused when a colleague answered meanwhile, and goes out when it is sent anyway", async () => {
    const { world, conversationId } = await spokenTo();
    const [first, second] = [await anAgent(world), await anAgent(world)];
    await sendReply(first, reply(conversationId, { seenSeq: 1 }));
    const late = reply(conversationId, { clientId: "client-0002", seenSeq: 1 });
    await expect(sendReply(second, late)).rejects.toMatchObject({ details: { reason: "answered_meanwhile" } });
    await expect(sendReply(second, { ...late, seenSeq: undefined })).resolves.toMatchObject({ isRepeat: false });
  });

  test("INB-601 a viewer may not send, and somebody without the channel does not find the conversation", async () => {
    const { world, conversationId } = await spokenTo();
    await expect(sendReply(await anAgent(world, "viewer"), reply(conversationId))).rejects.toMatchObject({
      code: "forbidden",
    });
    const shutOut = await anAgent(world, "agent", "none");
    await expect(sendReply(shutOut, reply(conversationId))).rejects.toMatchObject({ code: "not_found" });
    expect(await sendsOf(world)).toEqual([]);
  });

  test("INB-362 what the channel cannot carry is refused with its place", async () => {
    const { world, conversationId } = await spokenTo();
    const tooLong = reply(conversationId, { words: "あ".repeat(5001) });
    await expect(sendReply(await anAgent(world), tooLong)).rejects.toMatchObject({
      code: "invalid",
      details: { problems: [{ path: "/messages/0", code: "text_too_long" }] },
    });
  });
});

describe("a send that nobody knows about", () => {
  async function uncertain() {
    const { world, conversationId } = await spokenTo();
    world.platform.answering = () => ({ type: "unknown" });
    const agent = await anAgent(world);
    const { sendId } = await sendReply(agent, reply(conversationId));
    await world.settled();
    world.platform.answering = () => undefined;
    return { world, agent, conversationId, sendId };
  }
  const failedCount = async (conversationId: string) =>
    (await db.query.conversations.findFirst({ where: (t) => eq(t.id, conversationId) }))?.failedSendCount;

  test("INB-343 'send again as push' makes exactly one push", async () => {
    const { world, agent, conversationId, sendId } = await uncertain();
    expect(await failedCount(conversationId)).toBe(1);
    const again = () => resolveSend(agent, { conversationId, sendId, as: "push" });
    const results = await Promise.allSettled([again(), again()]);
    await world.settled();
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(world.platform.calls.map((call) => call.method)).toEqual(["reply", "push"]);
    expect(world.platform.textsOf("U1")).toEqual(["いらっしゃいませ"]);
    expect(await sendsOf(world)).toMatchObject([{ state: "sent", method: "push" }]);
    expect(await failedCount(conversationId)).toBe(0);
  });

  test("INB-343 'it arrived' ends the question without a call", async () => {
    const { world, agent, conversationId, sendId } = await uncertain();
    await resolveSend(agent, { conversationId, sendId, as: "arrived" });
    await world.settled();
    expect(world.platform.calls).toHaveLength(1);
    expect(await sendsOf(world)).toMatchObject([{ state: "sent", reason: { code: "confirmed_by_agent" } }]);
  });

  test("INB-406 a refused push is transmitted again with a new key", async () => {
    const { world, conversationId } = await spokenTo();
    await db
      .update(replyTokens)
      .set({ expiresAt: new Date(0) })
      .where(eq(replyTokens.conversationId, conversationId));
    world.platform.answering = (_call, position) =>
      position === 0 ? { type: "rejected", reason: "credentials_invalid" } : undefined;
    const agent = await anAgent(world);
    const { sendId } = await sendReply(agent, reply(conversationId));
    await world.settled();
    await expect(resolveSend(agent, { conversationId, sendId, as: "arrived" })).rejects.toThrow("refused");
    await resolveSend(agent, { conversationId, sendId, as: "push" });
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["いらっしゃいませ"]);
    expect(new Set(world.platform.calls.map((call) => call.retryKey)).size).toBe(2);
  });
});

test("a lead starts an interaction for a person: its first step is pushed", async () => {
  const { world, conversationId } = await spokenTo();
  const interactionId = await world.publish("予約", {
    format: 1,
    steps: [{ id: "a", messages: [{ type: "text", text: "A?" }] }],
  });
  const lead = await anAgent(world, "editor");
  expect(await startInteraction(lead, { conversationId, interactionId })).toEqual({
    isStarted: true,
    reason: "started",
  });
  expect(await startInteraction(lead, { conversationId, interactionId })).toMatchObject({ isStarted: false });
  await world.settled();
  expect(world.platform.textsOf("U1")).toEqual(["A?"]);
  expect(await sendsOf(world)).toMatchObject([{ method: "push" }]);
  const agent = await anAgent(world);
  await expect(startInteraction(agent, { conversationId, interactionId })).rejects.toMatchObject({ code: "forbidden" });
});
