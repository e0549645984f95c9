import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { createListener } from "@/db/listen";
import { runWithDb } from "@/db/pool";
import { media } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { createChannel } from "@/lib/channel-admin";
import { adapterOf } from "@/lib/channels";
import { listConversations, listEntries } from "@/lib/inbox";
import { ctxOf } from "@/lib/inbox/testing/conversations";
import { createLogger } from "@/lib/kernel/log";
import { startWorker } from "@/lib/worker/worker";
import { GET, PUT } from "./[channelId]/pictures/[pictureId]/route";
import { GET as getThread } from "./[channelId]/thread/route";

useTestEnv();
const { db, url } = await createTestDb();
const workspace = await aWorkspace(db);
const member = await aMember(db, { workspaceId: workspace.id, role: "owner" });
const ctx = ctxOf(db, member, {}, new Date());
const png = Buffer.from("\x89PNG\r\n\x1a\n and the rest", "latin1");

const aChat = async () => (await createChannel(ctx, { platform: "web", name: "チャット", credentials: {} })).id;
const contextOf = (channelId: string, pictureId: string) => ({ params: Promise.resolve({ channelId, pictureId }) });

function put(channelId: string, pictureId: string, body: Buffer, { cookie = "", contentType = "image/png" } = {}) {
  const headers = { "content-type": contentType, cookie };
  const request = new Request("http://localhost:3000/", { method: "PUT", body: new Uint8Array(body), headers });
  return runWithDb(db, () => PUT(request, contextOf(channelId, pictureId)));
}

function get(channelId: string, pictureId: string, cookie = "") {
  const request = new Request("http://localhost:3000/", { headers: { cookie } });
  return runWithDb(db, () => GET(request, contextOf(channelId, pictureId)));
}

const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";

async function aWorker() {
  const listener = createListener({ url });
  const log = createLogger({ process: "test", level: "fatal" });
  const worker = await startWorker({ db, listener, log, adapterOf, now: () => new Date(), pollMilliseconds: 50 });
  onTestFinished(async () => {
    await worker.stop();
    await listener.close();
  });
}

test("INB-132 a visitor's picture is stored, is seen by them and by agents, and counts once", async () => {
  await aWorker();
  const chat = await aChat();
  const first = await put(chat, "picture-0001", png);
  const cookie = cookieOf(first);
  expect([first.status, cookie]).toEqual([200, expect.stringContaining("aizuchi_visitor_")]);
  expect((await put(chat, "picture-0001", png, { cookie })).status).toBe(200);
  const findConversation = async () => (await listConversations(ctx, { view: "all", ch: [chat] })).items[0]?.id;
  await expect.poll(findConversation, { timeout: 10_000 }).toBeDefined();
  const conversationId = (await findConversation()) ?? "";
  const { entries } = await listEntries(ctx, { conversationId });
  expect(entries).toMatchObject([
    { body: { content: { type: "image" } }, media: { state: "stored", contentType: "image/png" } },
  ]);
  const request = new Request("http://localhost:3000/", { headers: { cookie } });
  const thread = await runWithDb(db, () => getThread(request, contextOf(chat, "")));
  expect(await thread.json()).toMatchObject({ lines: [{ from: "visitor", pictureId: "picture-0001" }] });
  const own = await get(chat, "picture-0001", cookie);
  expect([own.status, Buffer.from(await own.arrayBuffer())]).toEqual([200, png]);
});

test("INB-193 nobody else reads a visitor's picture by its id", async () => {
  const chat = await aChat();
  await put(chat, "picture-0002", png);
  const stranger = cookieOf(await put(chat, "picture-0003", png));
  expect((await get(chat, "picture-0002", stranger)).status).toBe(404);
  expect((await get(chat, "picture-0002")).status).toBe(404);
});

test("INB-195 what is no picture, too large, badly named or too much is refused and not kept", async () => {
  const chat = await aChat();
  const svg = Buffer.from("<svg onload=alert(1)>");
  expect((await put(chat, "picture-0004", svg, { contentType: "image/png" })).status).toBe(415);
  expect((await put(chat, "picture-0005", png, { contentType: "text/plain" })).status).toBe(415);
  const large = Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]);
  expect((await put(chat, "picture-0006", large)).status).toBe(413);
  expect((await put(chat, "short", png)).status).toBe(400);
  expect((await put("ch_none", "picture-0007", png)).status).toBe(404);
  expect(await db.select().from(media).where(eq(media.channelId, chat))).toEqual([]);
  const cookie = cookieOf(await put(chat, "picture-0008", png));
  const many = await Promise.all(Array.from({ length: 15 }, (_, i) => put(chat, `picture-many-${i}`, png, { cookie })));
  expect(many.filter(({ status }) => status === 429).length).toBeGreaterThan(3);
});
