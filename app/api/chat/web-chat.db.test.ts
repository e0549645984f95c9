import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { runWithDb } from "@/db/pool";
import { channels, inboundEvents, webhookRequests } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { createChannel, forgetChannel } from "@/lib/channel-admin";
import { aLineChannel } from "@/lib/channel-admin/testing/channels";
import { POST } from "../webhooks/web/[channelId]/route";
import { GET as getEvents } from "./[channelId]/events/route";
import { GET as getThread } from "./[channelId]/thread/route";

useTestEnv();
const { db } = await createTestDb();
const workspace = await aWorkspace(db);
const member = await aMember(db, { workspaceId: workspace.id });
const actor = {
  type: "member" as const,
  memberId: member.id,
  userId: member.userId,
  role: member.role,
  name: member.user.name,
  channelRoles: new Map(),
};
const ctx = { db, workspaceId: workspace.id, now: () => new Date(), actor };
const { id: chat } = await createChannel(ctx, { platform: "web", name: "チャット", credentials: {} });

interface Sent {
  channelId?: string;
  cookie?: string;
  contentType?: string;
}

function act(body: unknown, { channelId = chat, cookie = "", contentType = "application/json" }: Sent = {}) {
  const headers = { "content-type": contentType, cookie };
  const request = new Request("http://localhost:3000/", { method: "POST", body: JSON.stringify(body), headers });
  return runWithDb(db, () => POST(request, { params: Promise.resolve({ channelId }) }));
}

const say = (id: string, text: string) => ({ id, type: "text", text });
const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";
const eventsOf = () => db.select().from(inboundEvents).where(eq(inboundEvents.channelId, chat));

describe("a chat page", () => {
  it("makes a visitor of whoever writes first, and knows them again by their token alone", async () => {
    const first = await act(say("act-00000001", "こんにちは"));
    expect([first.status, first.headers.get("set-cookie")]).toEqual([
      200,
      expect.stringMatching(/HttpOnly.*SameSite=Lax/),
    ]);
    const again = await act(say("act-00000002", "予約"), { cookie: cookieOf(first) });
    expect(again.headers.get("set-cookie")).toBeNull();
    const lanes = (await eventsOf()).map((event) => event.lane);
    expect(new Set(lanes).size).toBe(1);
    const forged = await act(say("act-00000003", "x"), { cookie: `${cookieOf(first)}x` });
    expect(cookieOf(forged)).not.toBe("");
  });

  it("INB-103 stores a repeated act once, and ids of one visitor never hide another's", async () => {
    const first = await act(say("same-id-0001", "a"));
    await act(say("same-id-0001", "a"), { cookie: cookieOf(first) });
    await act(say("same-id-0001", "b"));
    const stored = (await eventsOf()).filter((event) => event.platformEventId.endsWith(":same-id-0001"));
    expect(stored).toHaveLength(2);
  });

  it("takes who and when from the token and the clock, not from the body", async () => {
    const lie = { ...say("act-lie-00001", "x"), visitor: "v_somebody_else", at: 1 };
    await act(lie);
    const [row] = await db
      .select({ body: webhookRequests.body })
      .from(webhookRequests)
      .innerJoin(inboundEvents, eq(inboundEvents.requestId, webhookRequests.id))
      .where(and(eq(inboundEvents.channelId, chat), eq(inboundEvents.isRedelivery, false)))
      .orderBy(webhookRequests.id)
      .then((rows) => rows.filter(({ body }) => body.includes("act-lie-00001")));
    expect(row?.body).not.toContain("v_somebody_else");
    expect(JSON.parse(row?.body ?? "").events[0].at).toBeGreaterThan(1);
  });

  it("refuses what is not an act, too many of them, and channels without a chat page", async () => {
    expect((await act({ id: "short", type: "text", text: "x" })).status).toBe(400);
    expect((await act(say("act-00000009", "x"), { contentType: "text/plain" })).status).toBe(415);
    const line = await aLineChannel(db, { workspaceId: workspace.id });
    expect((await act(say("act-00000010", "x"), { channelId: line.id })).status).toBe(404);
    const cookie = cookieOf(await act(say("act-00000011", "x")));
    const many = await Promise.all(Array.from({ length: 30 }, (_, i) => act(say(`many-${i}-000000`, "x"), { cookie })));
    expect(many.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
  });

  it("shows nobody anything without a token, and is not there when the channel is stopped", async () => {
    const context = { params: Promise.resolve({ channelId: chat }) };
    const request = () => new Request("http://localhost:3000/");
    const thread = await runWithDb(db, () => getThread(request(), context));
    expect(await thread.json()).toEqual({ lines: [], version: "" });
    expect((await runWithDb(db, () => getEvents(request(), context))).status).toBe(204);
    await db.update(channels).set({ status: "disabled" }).where(eq(channels.id, chat));
    forgetChannel(chat);
    expect((await runWithDb(db, () => getThread(request(), context))).status).toBe(404);
  });
});
