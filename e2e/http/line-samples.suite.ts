import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { product } from "@/e2e/fixtures/one-product";
import { aSalon } from "@/e2e/fixtures/workspaces";
import { until } from "@/lib/scripts/until";

interface Sample {
  name: string;
  rawBody: string;
  xLineSignature: string | null;
}

interface Samples {
  channelSecret: string;
  destination: string;
  valid: Sample[];
  invalid: Sample[];
}

const samples: Samples = JSON.parse(
  readFileSync(path.resolve("e2e/platforms/line/data/line-samples/webhooks.json"), "utf8"),
);
const [appUrl = ""] = product.stack.appUrls;
const channelId = "samples";
const otherChannelId = "other-samples";

await product.importWorkspace(aWorkspaceOf(channelId, samples.channelSecret, samples.destination));
await product.importWorkspace(aWorkspaceOf(otherChannelId, "0".repeat(32), `U${"9".repeat(32)}`));

function aWorkspaceOf(id: string, channelSecret: string, accountId: string) {
  const credentials = { channelId: "1234567890", channelSecret, accessToken: "a-token-of-nobody" };
  const channel = { key: id, id, platform: "line", name: id, sandbox: true, accountId, credentials };
  return { ...aSalon(channel), workspace: { slug: id, name: id } };
}

async function deliver(body: string, signature: string | null, id = channelId): Promise<number> {
  const headers = { "content-type": "application/json", ...(signature !== null && { "x-line-signature": signature }) };
  const response = await fetch(`${appUrl}/api/webhooks/line/${id}`, { method: "POST", body, headers });
  await response.body?.cancel();
  return response.status;
}

const sign = (body: string) => createHmac("sha256", samples.channelSecret).update(body).digest("base64");

async function countOf(table: "inbound_events" | "webhook_requests", id = channelId): Promise<number> {
  const found = await product.sql.query(`select count(*) as n from ${table} where channel_id = $1`, [id]);
  return Number(found.rows[0]?.n);
}

async function healthOf(id: string) {
  const found = await product.sql.query(
    "select bad_signature_count, malformed_count from channel_health where channel_id = $1",
    [id],
  );
  const { bad_signature_count: badSignatures, malformed_count: malformed } = found.rows[0] ?? {};
  return { badSignatures: Number(badSignatures), malformed: Number(malformed) };
}

describe("the samples of LINE's webhooks through the running product", () => {
  it("INB-100 there are 48 to accept and 6 to refuse", () => {
    expect([samples.valid.length, samples.invalid.length]).toEqual([48, 6]);
  });

  it.each(samples.valid)("INB-100 $name is stored and answered 200", async ({ rawBody, xLineSignature }) => {
    expect(await deliver(rawBody, xLineSignature)).toBe(200);
  });

  it("INB-004 every event of theirs is stored once and processed, whatever its kind", async () => {
    const ids = new Set(samples.valid.flatMap(({ rawBody }) => eventIdsOf(rawBody)));
    expect(await countOf("inbound_events")).toBe(ids.size);
    await until(
      async () => (await statesOf()).every((state) => state !== "pending"),
      20_000,
      () => new Error(`events stay pending:\n${product.lines.slice(-20).join("\n")}`),
    );
    expect(new Set(await statesOf())).toEqual(new Set(["done"]));
  });

  it.each(samples.invalid)("INB-100 $name is refused with 401", async ({ rawBody, xLineSignature }) => {
    const before = await countOf("webhook_requests");
    expect(await deliver(rawBody, xLineSignature)).toBe(401);
    expect(await countOf("webhook_requests")).toBe(before);
  });

  it("INB-100 a body of one channel is refused by another", async () => {
    const [sample] = samples.valid;
    expect(await deliver(sample?.rawBody ?? "", sample?.xLineSignature ?? null, otherChannelId)).toBe(401);
    expect(await countOf("webhook_requests", otherChannelId)).toBe(0);
  });

  it("an unknown channel is 404, also with a good signature", async () => {
    const body = JSON.stringify({ destination: samples.destination, events: [] });
    expect(await deliver(body, sign(body), "nowhere")).toBe(404);
  });

  it("a signed body that is none is 400", async () => {
    for (const body of ["nonsense", "[]", '{"events":7}']) expect(await deliver(body, sign(body))).toBe(400);
  });

  it("a body beyond two mebibytes is 413", async () => {
    const body = "x".repeat(2 * 1024 * 1024 + 1);
    expect(await deliver(body, sign(body))).toBe(413);
  });

  it("what was refused is counted where the channel's health is shown", async () => {
    const isCounted = async () => {
      const { badSignatures, malformed } = await healthOf(channelId);
      return badSignatures >= samples.invalid.length && malformed >= 3;
    };
    await until(isCounted, 10_000, () => new Error("refusals are not counted"));
    expect((await healthOf(otherChannelId)).badSignatures).toBe(1);
  });
});

function eventIdsOf(rawBody: string): string[] {
  const { events }: { events: { webhookEventId: string }[] } = JSON.parse(rawBody);
  return events.map(({ webhookEventId }) => webhookEventId);
}

async function statesOf(): Promise<string[]> {
  const found = await product.sql.query("select state from inbound_events where channel_id = $1", [channelId]);
  return found.rows.map(({ state }) => String(state));
}
