import { describe, expect, it } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { adapterOf } from "@/lib/channels";
import { clearNeedsReply } from "./clear-needs-reply";
import { listConversations } from "./list-conversations";
import { listEntries } from "./list-entries";
import { loadConversation } from "./load-conversation";
import { markSeen, markUnread } from "./mark-seen";
import { saveDraft } from "./save-draft";
import {
  aChannel,
  aConversation,
  anEntry,
  anInteraction,
  aReplyToken,
  aSend,
  aSession,
  ctxOf,
  minutesAgo,
  testNow,
} from "./testing/conversations";
import { countQueries } from "./testing/count-queries";

const { db, pool } = await createTestDb();
const capabilitiesOf = (platform: string) => adapterOf(platform).capabilities;

async function aChat(given: Parameters<typeof aConversation>[2] = {}) {
  const workspace = await aWorkspace(db);
  const member = await aMember(db, { workspaceId: workspace.id });
  const channel = await aChannel(db, { workspaceId: workspace.id });
  const conversation = await aConversation(db, channel, given);
  return { workspaceId: workspace.id, channel, conversation, member, ctx: ctxOf(db, member) };
}

describe("listEntries", () => {
  it("INB-120, INB-122 pages to either end by time and sequence, skipping and repeating nothing", async () => {
    const { conversation, ctx } = await aChat();
    for (let i = 0; i < 120; i++)
      await anEntry(db, conversation, { occurredAt: minutesAgo(Math.floor((120 - i) / 7)) });
    const late = await anEntry(db, conversation, { occurredAt: minutesAgo(10) });
    const newest = await listEntries(ctx, { conversationId: conversation.id });
    const middle = await listEntries(ctx, { conversationId: conversation.id, before: newest.older ?? "" });
    const oldest = await listEntries(ctx, { conversationId: conversation.id, before: middle.older ?? "" });
    const all = [...oldest.entries, ...middle.entries, ...newest.entries];
    expect(newest.newer).toBeNull();
    expect(oldest.older).toBeNull();
    expect(new Set(all.map((entry) => entry.id)).size).toBe(121);
    const order = all.map((entry) => [entry.occurredAt, String(entry.seq).padStart(4, "0")].join());
    expect(order).toEqual(order.toSorted());
    expect(all.at(-1)?.id).not.toBe(late.id);
    const again = await listEntries(ctx, {
      conversationId: conversation.id,
      after: oldest.newer ?? middle.newer ?? "",
    });
    expect(again.entries.length).toBeGreaterThan(0);
  });

  it("INB-021 opens around a linked entry and leads both ways", async () => {
    const { conversation, ctx } = await aChat();
    const made = [];
    for (let i = 0; i < 120; i++) made.push(await anEntry(db, conversation, { occurredAt: minutesAgo(120 - i) }));
    const linked = made[60]?.id ?? "";
    const page = await listEntries(ctx, { conversationId: conversation.id, around: linked });
    expect(page.entries).toHaveLength(50);
    expect(page.entries.findIndex((entry) => entry.id === linked)).toBe(25);
    const newer = await listEntries(ctx, { conversationId: conversation.id, after: page.newer ?? "" });
    expect(newer.entries[0]?.seq).toBe((page.entries.at(-1)?.seq ?? 0) + 1);
  });

  it("INB-662 joins send states and the names of origins in a fixed number of queries", async () => {
    const { conversation, ctx, workspaceId } = await aChat();
    const interaction = await anInteraction(db, workspaceId);
    const origin = {
      type: "interaction",
      interactionId: interaction.id,
      versionId: interaction.versionId,
      sessionId: "se_1",
      stepId: "date",
    };
    await aSend(db, conversation, { origin, state: "sent", method: "reply" });
    await aSend(db, conversation, { state: "failed", reason: { code: "too_large", detail: "413" } });
    const page = await listEntries(ctx, { conversationId: conversation.id });
    expect(page.entries[0]).toMatchObject({
      names: { interactionTitle: "サロン予約", versionNumber: 3, stepTitle: "ご来店日" },
      send: { state: "sent", method: "reply" },
    });
    expect(page.entries[1]?.send).toMatchObject({ state: "failed", reason: { code: "too_large" } });
    expect(await countQueries(pool, () => listEntries(ctx, { conversationId: conversation.id }))).toBeLessThanOrEqual(
      5,
    );
  });

  it("INB-105 shows a kind it does not know as unsupported", async () => {
    const { conversation, ctx } = await aChat();
    await anEntry(db, conversation, { kind: "hologram", content: { depth: 3 } });
    const { entries } = await listEntries(ctx, { conversationId: conversation.id });
    expect(entries[0]?.body).toEqual({ kind: "unsupported", content: { platformType: "hologram" } });
  });

  it("INB-171 gives nothing away of an unsent message, whatever the row still holds", async () => {
    const { conversation, ctx } = await aChat();
    await anEntry(db, conversation, {
      unsentAt: testNow,
      content: { type: "text", platformMessageId: "1", text: "秘密の言葉" },
    });
    const page = await listEntries(ctx, { conversationId: conversation.id });
    expect(JSON.stringify(page)).not.toContain("秘密");
    expect(page.entries[0]?.body).toEqual({ kind: "message", content: { type: "unsent" } });
  });
});

describe("INB-070 seen positions", () => {
  it("count what came after, per agent, and never go back by themselves", async () => {
    const { conversation, ctx, workspaceId } = await aChat();
    const other = ctxOf(db, await aMember(db, { workspaceId }));
    const made = [];
    for (let i = 0; i < 5; i++) made.push(await anEntry(db, conversation));
    await anEntry(db, conversation, { kind: "follow", content: {} });
    const unread = async (who = ctx) => (await listConversations(who, { view: "all" })).items[0]?.unreadCount;
    expect(await unread()).toBe(5);
    await markSeen(ctx, { conversationId: conversation.id, seq: 3 });
    expect([await unread(), await unread(other)]).toEqual([2, 5]);
    await markSeen(ctx, { conversationId: conversation.id, seq: 99 });
    await markSeen(ctx, { conversationId: conversation.id, seq: 2 });
    expect(await unread()).toBe(0);
    await markUnread(ctx, { conversationId: conversation.id, entryId: made[1]?.id ?? "" });
    expect(await unread()).toBe(4);
    await anEntry(db, conversation);
    expect(await unread()).toBe(5);
  });
});

describe("loadConversation", () => {
  it("INB-200, INB-212 sums up the person and the sessions with their answers in the order of the steps", async () => {
    const { conversation, ctx, workspaceId } = await aChat();
    const interaction = await anInteraction(db, workspaceId);
    await aSession(db, conversation, interaction, { answers: { people: "2", extra: "?", menu: "color" } });
    const detail = await loadConversation(ctx, { conversationId: conversation.id, capabilitiesOf });
    expect(detail).toMatchObject({ name: "山田 花子", friendStatus: "friend", reach: { state: "open" } });
    expect(detail.sessions).toMatchObject([
      { title: "サロン予約", versionNumber: 3, status: "active", stepTitle: "ご来店日" },
    ]);
    expect(detail.sessions[0]?.answers).toEqual([
      { stepId: "menu", label: "メニュー", value: "カラー" },
      { stepId: "people", label: "人数", value: "2" },
      { stepId: "extra", label: "extra", value: "?" },
    ]);
  });

  it("INB-340, INB-341 knows until when a reply is free, and never tells the token", async () => {
    const { conversation, ctx } = await aChat();
    const costNow = async () => (await loadConversation(ctx, { conversationId: conversation.id, capabilitiesOf })).cost;
    expect(await costNow()).toEqual({ freeUntil: null, isMetered: true });
    await aReplyToken(db, conversation, minutesAgo(1));
    expect((await costNow()).freeUntil).toBeNull();
    await aReplyToken(db, conversation, minutesAgo(-0.5));
    await aReplyToken(db, conversation, minutesAgo(-0.6));
    expect((await costNow()).freeUntil).toBe(minutesAgo(-0.6).toISOString());
  });

  it("INB-601 does not tell what is not there from what is not theirs", async () => {
    const { conversation, channel, member } = await aChat();
    const stranger = (await aChat()).ctx;
    const shutOut = ctxOf(db, member, { [channel.id]: "none" });
    for (const ctx of [stranger, shutOut]) {
      const input = { conversationId: conversation.id, capabilitiesOf };
      for (const attempt of [
        () => loadConversation(ctx, input),
        () => listEntries(ctx, input),
        () => markSeen(ctx, { ...input, seq: 1 }),
        () => markUnread(ctx, { ...input, entryId: "x" }),
        () => clearNeedsReply(ctx, input),
        () => saveDraft(ctx, { ...input, text: "x" }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("INB-600 lets a viewer read, and refuses what an agent may do", async () => {
    const { conversation, channel, member } = await aChat();
    const viewer = ctxOf(db, member, { [channel.id]: "viewer" });
    const input = { conversationId: conversation.id };
    expect((await loadConversation(viewer, { ...input, capabilitiesOf })).reach).toEqual({ state: "forbidden" });
    await expect(clearNeedsReply(viewer, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(saveDraft(viewer, { ...input, text: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(markSeen(viewer, { ...input, seq: 0 })).resolves.toBeUndefined();
  });
});

describe("small writes", () => {
  it("INB-071 an agent clears what waits for a reply", async () => {
    const { conversation, ctx } = await aChat({ needsReplySince: minutesAgo(3) });
    await clearNeedsReply(ctx, { conversationId: conversation.id });
    expect((await listConversations(ctx, { view: "needs_reply" })).items).toEqual([]);
  });

  it("INB-330 keeps a draft per agent until it is emptied", async () => {
    const { conversation, ctx, workspaceId } = await aChat();
    const other = ctxOf(db, await aMember(db, { workspaceId }));
    const draftOf = async (who: typeof ctx) => (await listConversations(who, { view: "all" })).items[0]?.draft;
    await saveDraft(ctx, { conversationId: conversation.id, text: "14:00 の" });
    await saveDraft(ctx, { conversationId: conversation.id, text: "14:00 のご来店で" });
    expect([await draftOf(ctx), await draftOf(other)]).toEqual(["14:00 のご来店で", null]);
    await saveDraft(ctx, { conversationId: conversation.id, text: "  " });
    expect(await draftOf(ctx)).toBeNull();
  });
});
