import { describe, expect, it } from "vitest";
import { cases, contactTags, tags } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { newId } from "@/lib/kernel/ids";
import type { ChannelRole, WorkspaceRole } from "@/lib/kernel/roles";
import { listConversations } from "./list-conversations";
import { countViews, loadInboxSummary } from "./load-inbox-summary";
import { saveDraft } from "./save-draft";
import { aChannel, aConversation, anEntry, anInteraction, aSession, ctxOf, minutesAgo } from "./testing/conversations";
import { countQueries } from "./testing/count-queries";

const { db, pool } = await createTestDb();

async function aShop() {
  const workspace = await aWorkspace(db);
  const owner = await aMember(db, { workspaceId: workspace.id });
  const channel = await aChannel(db, { workspaceId: workspace.id });
  return { workspaceId: workspace.id, owner, channel, ctx: ctxOf(db, owner) };
}

const all = { view: "all" as const };

describe("listConversations", () => {
  it("INB-052 pages by key, each conversation once, while others move to the top", async () => {
    const { channel, ctx } = await aShop();
    const made: string[] = [];
    for (let i = 0; i < 70; i++)
      made.push((await aConversation(db, channel, { lastActivityAt: minutesAgo(Math.floor(i / 2)) })).id);
    const first = await listConversations(ctx, all);
    for (let i = 0; i < 10; i++) await aConversation(db, channel, { lastActivityAt: minutesAgo(-1) });
    const second = await listConversations(ctx, { ...all, cursor: first.nextCursor ?? "" });
    const seen = [...first.items, ...second.items].map((item) => item.id);
    expect(first.items).toHaveLength(50);
    expect(second.nextCursor).toBeNull();
    expect(new Set(seen).size).toBe(70);
    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  it("INB-671 asks at most six queries, the same for one conversation and for fifty", async () => {
    const { channel, ctx, workspaceId } = await aShop();
    const interaction = await anInteraction(db, workspaceId);
    const one = await aConversation(db, channel);
    const few = await countQueries(pool, () => listConversations(ctx, all));
    for (let i = 0; i < 55; i++) {
      const conversation = await aConversation(db, channel);
      await anEntry(db, conversation);
      await aSession(db, conversation, interaction);
    }
    const many = await countQueries(pool, () => listConversations(ctx, all));
    expect(many).toBeLessThanOrEqual(6);
    expect(many).toBe(few);
    expect((await listConversations(ctx, { ...all, ids: [one.id] })).items.map((item) => item.id)).toEqual([one.id]);
  });

  it("INB-050 tells what a line shows", async () => {
    const { channel, ctx, workspaceId } = await aShop();
    const conversation = await aConversation(db, channel, {
      needsReplySince: minutesAgo(4),
      failedSendCount: 1,
      preview: { direction: "in", kind: "message", type: "text", text: "予約できました" },
    });
    await anEntry(db, conversation);
    await aSession(db, conversation, await anInteraction(db, workspaceId, "予約変更"));
    await saveDraft(ctx, { conversationId: conversation.id, text: "カラーの持ちは" });
    const tag = { id: newId("tag"), workspaceId, name: "常連", color: "yamabuki" };
    await db.insert(tags).values(tag);
    await db.insert(contactTags).values({ contactId: conversation.contactId, tagId: tag.id });
    const { items } = await listConversations(ctx, all);
    expect(items).toMatchObject([
      {
        name: "山田 花子",
        unreadCount: 1,
        failedSendCount: 1,
        needsReplySince: minutesAgo(4).toISOString(),
        runningTitle: "予約変更",
        draft: "カラーの持ちは",
        preview: { text: "予約できました" },
        tags: [{ name: "常連", color: "yamabuki" }],
      },
    ]);
  });

  it.each(["ハナコ", "ﾊﾅｺ", "はなこ", "Hana", "ｈａｎａ", "山田"])("finds a person by %s", async (q) => {
    const { channel, ctx } = await aShop();
    const wanted = await aConversation(db, channel, { name: "山田 hana", reading: "ヤマダ ハナコ" });
    await aConversation(db, channel, { name: "100%_off" });
    const { items } = await listConversations(ctx, { ...all, q });
    expect(items.map((item) => item.id)).toEqual([wanted.id]);
  });

  it("takes % and _ in a name for what they are", async () => {
    const { channel, ctx } = await aShop();
    await aConversation(db, channel, { name: "100%_off" });
    expect((await listConversations(ctx, { ...all, q: "%_o" })).items).toHaveLength(1);
    expect((await listConversations(ctx, { ...all, q: "1%f" })).items).toHaveLength(0);
  });
});

describe("INB-040 views and their counts", () => {
  it("agree with each other", async () => {
    const { channel, ctx, owner, workspaceId } = await aShop();
    const waiting = await aConversation(db, channel, { needsReplySince: minutesAgo(1) });
    const mine = await aConversation(db, channel, { needsReplySince: minutesAgo(1) });
    const nobodys = await aConversation(db, channel);
    const running = await aConversation(db, channel);
    await db.insert(cases).values([
      { id: newId("case"), conversationId: mine.id, status: "open", assigneeId: owner.id, openedAt: minutesAgo(9) },
      { id: newId("case"), conversationId: nobodys.id, status: "pending", openedAt: minutesAgo(9) },
      { id: newId("case"), conversationId: running.id, status: "resolved", openedAt: minutesAgo(9) },
    ]);
    await aSession(db, running, await anInteraction(db, workspaceId));
    const idsOf = async (view: Parameters<typeof listConversations>[1]["view"]) =>
      (await listConversations(ctx, { view })).items.map((item) => item.id).sort();
    expect(await idsOf("needs_reply")).toEqual([waiting.id, mine.id].sort());
    expect(await idsOf("mine")).toEqual([mine.id]);
    expect(await idsOf("unassigned")).toEqual([waiting.id, nobodys.id].sort());
    expect(await idsOf("automation")).toEqual([running.id]);
    expect(await countViews(ctx)).toEqual({ needs_reply: 2, mine: 1, unassigned: 2, automation: 1, all: 4 });
  });
});

describe("INB-601 only what the actor may see is listed, counted and summed up", () => {
  const matrix: [WorkspaceRole, ChannelRole | undefined, ChannelRole | undefined, number][] = [
    ["owner", undefined, undefined, 2],
    ["viewer", undefined, undefined, 2],
    ["agent", "none", undefined, 1],
    ["agent", "none", "none", 0],
    ["viewer", "none", "agent", 1],
    ["owner", undefined, "none", 1],
  ];
  it.each(matrix)("a workspace's %s who is %s on one channel and %s on the other sees %i", async (role, a, b, seen) => {
    const workspace = await aWorkspace(db);
    const [one, two] = [
      await aChannel(db, { workspaceId: workspace.id }),
      await aChannel(db, { workspaceId: workspace.id }),
    ];
    await aConversation(db, one, { needsReplySince: minutesAgo(1) });
    await aConversation(db, two, { needsReplySince: minutesAgo(1) });
    const member = await aMember(db, { workspaceId: workspace.id, role });
    const ctx = ctxOf(db, member, { ...(a && { [one.id]: a }), ...(b && { [two.id]: b }) });
    const summary = await loadInboxSummary(ctx);
    expect((await listConversations(ctx, all)).items).toHaveLength(seen);
    expect((await listConversations(ctx, { ...all, ch: [one.id, two.id] })).items).toHaveLength(seen);
    expect([summary.counts.all, summary.counts.needs_reply, summary.channels.length]).toEqual([seen, seen, seen]);
  });

  it("shows nothing of another workspace", async () => {
    const { channel } = await aShop();
    await aConversation(db, channel);
    const stranger = await aShop();
    expect((await listConversations(stranger.ctx, { ...all, ch: [channel.id] })).items).toEqual([]);
  });
});
