import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { createDb } from "@/db/client";
import { createListener } from "@/db/listen";
import { changes, channelMembers, channels, members } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { recordChange } from "@/lib/inbox";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { LiveHub } from "./live-hub";
import { openLiveStream, readLiveNews } from "./open-live-stream";

const { db, url } = await createTestDb();
const listener = createListener({ url });
const errors: unknown[] = [];
const hub = new LiveHub({ db, listener, onError: (error) => errors.push(error), accessMs: 50, heartbeatMs: 60 });
afterAll(async () => {
  await hub.close();
  await listener.close();
  expect(errors).toEqual([]);
});

async function aScene() {
  const workspace = await aWorkspace(db);
  const member = await aMember(db, { workspaceId: workspace.id, role: "agent" });
  const channelId = newId("channel");
  await db
    .insert(channels)
    .values({ id: channelId, workspaceId: workspace.id, platform: "line", name: "x", secrets: "" });
  const actor: MemberActor = {
    type: "member",
    userId: member.userId,
    memberId: member.id,
    name: "",
    role: "agent",
    channelRoles: new Map(),
  };
  const ctx: Ctx<MemberActor> = { db, actor, workspaceId: workspace.id, now: () => new Date() };
  const change = (conversationId: string, on = channelId) =>
    recordChange(ctx, { kind: "entries", conversationId, channelId: on });
  return { ctx, change, channelId, member };
}

/** Reads a stream as a browser does, remembering the last id. */
async function listen(ctx: Ctx<MemberActor>, since?: string) {
  const stream = await openLiveStream(ctx, since, hub);
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const heard: { event: string; data: unknown }[] = [];
  const state = { lastId: "", isOver: false };
  const read = async () => {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      for (const block of decoder.decode(chunk.value).split("\n\n").filter(Boolean)) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
        state.lastId = field("id") || state.lastId;
        heard.push({ event: field("event"), data: JSON.parse(field("data")) });
      }
    }
    state.isOver = true;
  };
  void read().catch(() => {});
  onTestFinished(() => reader.cancel().catch(() => {}));
  const conversations = () =>
    heard.filter(({ event }) => event === "changes").flatMap(({ data }) => data as { conversationId: string }[]);
  return {
    heard,
    state,
    conversations: () => conversations().map((change) => change.conversationId),
    cancel: () => reader.cancel(),
  };
}

describe("the live stream", () => {
  it("INB-520 tells each change of the workspace once, in commit order, and nothing of another", async () => {
    const [one, other] = [await aScene(), await aScene()];
    const client = await listen(one.ctx);
    for (const name of ["a", "b", "c"]) await one.change(name);
    await other.change("secret");
    await one.change("d");
    await vi.waitFor(() => expect(client.conversations()).toEqual(["a", "b", "c", "d"]));
    expect(client.heard[0]?.event).toBe("hello");
  });

  it("INB-521 a transaction that commits late is not skipped, though its id is older", async () => {
    const { ctx, change, channelId } = await aScene();
    const client = await listen(ctx);
    const slow = createDb({ url });
    onTestFinished(() => slow.close());
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let hasBegun = () => {};
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const late = slow.db.transaction(async (tx) => {
      await tx
        .insert(changes)
        .values({ workspaceId: ctx.workspaceId, channelId, conversationId: "late", kind: "entries" });
      hasBegun();
      await held;
    });
    await begun;
    await change("early");
    finish();
    await late;
    await vi.waitFor(() => expect(client.conversations().toSorted()).toEqual(["early", "late"]));
  });

  it("INB-521 a client that was away hears what it missed, once", async () => {
    const { ctx, change } = await aScene();
    const first = await listen(ctx);
    await change("before");
    await vi.waitFor(() => expect(first.conversations()).toEqual(["before"]));
    await first.cancel();
    await change("missed 1");
    await change("missed 2");
    const second = await listen(ctx, first.state.lastId);
    await change("after");
    await vi.waitFor(() => expect(second.conversations()).toEqual(["missed 1", "missed 2", "after"]));
  });

  it("INB-521 after more than ten minutes away everything is to be read again", async () => {
    const { ctx, change } = await aScene();
    const client = await listen(ctx);
    await vi.waitFor(() => expect(client.state.lastId).not.toBe(""));
    await change("missed");
    const [xid, id, seconds] = client.state.lastId.split(".");
    const longAgo = `${xid}.${id}.${Number(seconds) - 601}`;
    const back = await listen(ctx, longAgo);
    await vi.waitFor(() => expect(back.heard[0]?.event).toBe("resync"));
    expect((await readLiveNews(ctx, longAgo)).isResync).toBe(true);
  });

  it("INB-521 polling hears the same", async () => {
    const { ctx, change } = await aScene();
    const start = await readLiveNews(ctx, undefined);
    await change("a");
    await vi.waitFor(async () => {
      const news = await readLiveNews(ctx, start.position);
      expect(news).toMatchObject({ isResync: false, changes: [{ kind: "entries", conversationId: "a" }] });
      expect((await readLiveNews(ctx, news.position)).changes).toEqual([]);
    });
  });

  it("INB-601, INB-603 tells nothing of a channel that the member may not see, and stops when the right is lost", async () => {
    const { ctx, change, channelId, member } = await aScene();
    const shutOut = { ...ctx, actor: { ...ctx.actor, channelRoles: new Map([[channelId, "none" as const]]) } };
    const [seeing, blind] = [await listen(ctx), await listen(shutOut)];
    await change("a");
    await vi.waitFor(() => expect(seeing.conversations()).toEqual(["a"]));
    expect(blind.conversations()).toEqual([]);
    await vi.waitFor(() => expect(seeing.heard.some(({ event }) => event === "beat")).toBe(true));
    await db.insert(channelMembers).values({ channelId, memberId: member.id, role: "none" });
    await vi.waitFor(() => expect(seeing.heard.some(({ event }) => event === "access")).toBe(true));
    await change("b");
    await db.delete(members).where(eq(members.id, member.id));
    await vi.waitFor(() => expect(seeing.state.isOver).toBe(true));
    expect(seeing.heard.at(-1)?.event).toBe("gone");
    expect(seeing.conversations()).toEqual(["a"]);
  });

  it("INB-525 cuts off a client that does not read, and nobody else notices", async () => {
    const { ctx, change } = await aScene();
    const stuck = await openLiveStream(ctx, undefined, hub);
    const quick = await listen(ctx);
    const before = hub.size;
    const names = Array.from({ length: 9_000 }, (_, index) => `conversation ${index}`);
    await db.execute(sql`insert into changes (workspace_id, conversation_id, kind)
      select ${ctx.workspaceId}, name, 'entries' from json_array_elements_text(${JSON.stringify(names)}::json) as name`);
    await change("last");
    await vi.waitFor(() => expect(quick.conversations()).toHaveLength(9_001), { timeout: 5_000 });
    expect(hub.size).toBe(before - 1);
    await stuck.cancel();
  });
});
