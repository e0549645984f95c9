import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import pg from "pg";

/**
 * The floor that the product is measured against: plain node:http, the same signature check, and the same rows in one
 * transaction for each request. A process of its own; prints its port.
 */
const { DATABASE_URL: connectionString, CHANNEL_ID: channelId, CHANNEL_SECRET: secret = "" } = process.env;

interface WebhookEvent {
  webhookEventId: string;
  timestamp: number;
  deliveryContext: { isRedelivery: boolean };
  source: { userId: string };
}

// As many connections as the product's pool has.
const pool = new pg.Pool({ connectionString, max: 10 });

const server = createServer(async (request, response) => {
  response.statusCode = await answer(request).catch(() => 503);
  response.end();
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === "object" ? address?.port : null }));
});
process.on("SIGTERM", () => void pool.end().finally(() => process.exit(0)));

async function answer(request: IncomingMessage): Promise<number> {
  const body = await buffer(request);
  const given = Buffer.from(String(request.headers["x-line-signature"] ?? ""), "base64");
  const expected = createHmac("sha256", secret).update(body).digest();
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 401;
  const text = body.toString("utf8");
  const { events }: { events: WebhookEvent[] } = JSON.parse(text);
  await inTransaction((client) => store(client, text, events));
  return 200;
}

async function inTransaction(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await work(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

const insertRequest = {
  name: "floor_request",
  text: "insert into webhook_requests (channel_id, body, received_at) values ($1, $2, $3) returning id",
};

const insertEvent = {
  name: "floor_event",
  text: `insert into inbound_events (channel_id, platform_event_id, request_id, position, lane, occurred_at, received_at,
      is_redelivery, next_attempt_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $7) on conflict (channel_id, platform_event_id) do nothing`,
};

async function store(client: pg.PoolClient, body: string, events: WebhookEvent[]): Promise<void> {
  const now = new Date();
  const { rows } = await client.query<{ id: string }>({ ...insertRequest, values: [channelId, body, now] });
  for (const [position, event] of events.entries()) {
    const { webhookEventId, timestamp, deliveryContext, source } = event;
    const lane = `${channelId}:${source.userId}`;
    const occurredAt = new Date(timestamp);
    const values = [
      channelId,
      webhookEventId,
      rows[0]?.id,
      position,
      lane,
      occurredAt,
      now,
      deliveryContext.isRedelivery,
    ];
    await client.query({ ...insertEvent, values });
  }
}
