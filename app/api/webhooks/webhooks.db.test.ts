import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { createDb } from "@/db/client";
import { runWithDb } from "@/db/pool";
import { inboundEvents, webhookRequests } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { flushHealth, loadChannel } from "@/lib/channel-admin";
import { aLineChannel } from "@/lib/channel-admin/testing/channels";
import samples from "@/lib/channels/line/data/line-samples/webhooks.json" with { type: "json" };
import { POST } from "./line/[channelId]/route";

useTestEnv();
const { db } = await createTestDb();
const workspace = await aWorkspace(db);
const channel = await aLineChannel(db, { workspaceId: workspace.id });

function deliver(body: BodyInit | null, signature: string | null, channelId = channel.id): Promise<Response> {
  const headers = new Headers(signature === null ? {} : { "X-Line-Signature": signature });
  const url = `http://localhost:3000/api/webhooks/line/${channelId}`;
  // A stream has no length of its own: it is sent in chunks.
  const request = new Request(url, {
    method: "POST",
    body,
    headers,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
  return runWithDb(db, () => POST(request, { params: Promise.resolve({ channelId }) }));
}

const sign = (body: string) => createHmac("sha256", samples.channelSecret).update(body).digest("base64");
const storedEvents = () => db.select().from(inboundEvents).where(eq(inboundEvents.channelId, channel.id));

describe("POST /api/webhooks/line/[channelId]", () => {
  it.each(samples.valid)("INB-100 accepts and stores $name", async ({ rawBody, xLineSignature }) => {
    expect((await deliver(rawBody, xLineSignature)).status).toBe(200);
    const known = new Set((await storedEvents()).map((event) => event.platformEventId));
    const bodies = (await db.select().from(webhookRequests)).map((row) => row.body);
    for (const { webhookEventId } of JSON.parse(rawBody).events) {
      expect(known).toContain(webhookEventId);
      expect(bodies.some((body) => body.includes(webhookEventId))).toBe(true);
    }
  });

  it.each(samples.invalid)("INB-100 refuses $name with 401 and stores nothing", async ({ rawBody, xLineSignature }) => {
    const before = (await storedEvents()).length;
    expect((await deliver(rawBody, xLineSignature)).status).toBe(401);
    expect(await storedEvents()).toHaveLength(before);
  });

  it("INB-103 stores an event once, however often it is delivered at the same moment", async () => {
    const event = {
      type: "follow",
      webhookEventId: "01M32600000000000000000000",
      timestamp: 1,
      source: { type: "user", userId: "U9" },
    };
    const body = JSON.stringify({ destination: samples.destination, events: [event] });
    const statuses = await Promise.all(Array.from({ length: 50 }, () => deliver(body, sign(body))));
    expect(new Set(statuses.map((response) => response.status))).toEqual(new Set([200]));
    const stored = (await storedEvents()).filter((one) => one.platformEventId === event.webhookEventId);
    expect(stored).toHaveLength(1);
  });

  it("answers 404 for an unknown channel, and for one of another platform", async () => {
    expect((await deliver("{}", sign("{}"), "ch_nothing")).status).toBe(404);
  });

  it("answers 400 for a signed body that is none, for other bytes than text, and for another account's", async () => {
    for (const body of ["", "nonsense", '{"events":[]}']) expect((await deliver(body, sign(body))).status).toBe(400);
    const other = JSON.stringify({ destination: `U${"0".repeat(32)}`, events: [] });
    expect((await deliver(other, sign(other))).status).toBe(400);
    const bytes = Buffer.from([0xff, 0xfe]);
    const signature = createHmac("sha256", samples.channelSecret).update(bytes).digest("base64");
    expect((await deliver(bytes, signature)).status).toBe(400);
  });

  it("answers 413 beyond two mebibytes, also when the body comes in chunks", async () => {
    expect((await deliver("x".repeat(2 * 1024 * 1024 + 1), "s")).status).toBe(413);
    const stated = new Request("http://localhost:3000/", {
      method: "POST",
      body: "x",
      headers: { "content-length": String(2 * 1024 * 1024 + 1) },
    });
    const context = { params: Promise.resolve({ channelId: channel.id }) };
    expect((await runWithDb(db, () => POST(stated, context))).status).toBe(413);
    const chunk = new Uint8Array(256 * 1024);
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    expect((await deliver(endless, "s")).status).toBe(413);
  });

  it("answers 503 when the event cannot be made durable", async () => {
    const body = JSON.stringify({ destination: samples.destination, events: [] });
    const { db: broken, close } = createDb("postgresql://nobody@127.0.0.1:1/none");
    const request = new Request("http://localhost:3000/", {
      method: "POST",
      body,
      headers: { "x-line-signature": sign(body) },
    });
    const context = { params: Promise.resolve({ channelId: channel.id }) };
    expect((await runWithDb(broken, () => POST(request, context))).status).toBe(503);
    await close();
  });

  it("counts what it refuses, per channel", async () => {
    await flushHealth(db);
    const ctx = {
      db,
      workspaceId: workspace.id,
      now: () => new Date(),
      actor: { type: "system" as const, name: "test" },
    };
    const { health } = await loadChannel(ctx, channel.id);
    expect(health.badSignatureCount).toBe(samples.invalid.length);
    expect(health.malformedCount).toBe(5);
    expect(health.lastEventAt).not.toBeNull();
  });
});
