import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { channels, interactions, interactionVersions, workspaces } from "@/db/schema";
import { createTestDb, type TestDb } from "@/db/testing/create-test-db";
import { definitionSchema } from "@/lib/engine";
import { publishVersion } from "./publish-version";

let test: TestDb;
const ctx = () => ({
  db: test.db,
  actor: { type: "system" as const, name: "test" },
  workspaceId: "ws_a",
  now: () => new Date("2026-03-01T10:00:00Z"),
});
const say = (text: string) =>
  definitionSchema.parse({ format: 1, steps: [{ id: "hello", messages: [{ type: "text", text }] }] });
const publish = (text: string, unchanged: "keep" | "refuse" = "refuse") =>
  publishVersion(ctx(), { interactionId: "ia_a", definition: say(text), unchanged });

beforeAll(async () => {
  test = await createTestDb();
  await test.db.insert(workspaces).values({ id: "ws_a", slug: "salon", name: "Salon" });
  await test.db
    .insert(channels)
    .values({ id: "ch_a", workspaceId: "ws_a", platform: "line", name: "Salon", secrets: "sealed" });
  await test.db.insert(interactions).values({ id: "ia_a", workspaceId: "ws_a", key: "a", title: "A" });
});

it("PUB-1 numbers versions by itself, points new sessions at the last, and changes no older one", async () => {
  const first = await publish("one");
  const second = await publish("two");
  expect([first.number, second.number]).toEqual([1, 2]);
  const [row] = await test.db.select().from(interactions);
  expect(row?.liveVersionId).toBe(second.versionId);
  const [kept] = await test.db.select().from(interactionVersions).where(eq(interactionVersions.id, first.versionId));
  expect(kept?.definition).toMatchObject({ steps: [{ messages: [{ text: "one" }] }] });
});

it("MOD-6 refuses what means the same, or keeps the version when asked to", async () => {
  await expect(publish("two")).rejects.toMatchObject({ code: "conflict" });
  expect((await publish("two", "keep")).number).toBe(2);
});

it("gives ten publishers at once ten numbers of their own", async () => {
  const numbers = await Promise.all(Array.from({ length: 10 }, (_, n) => publish(`at once ${n}`)));
  expect(new Set(numbers.map((v) => v.number)).size).toBe(10);
});

it("refuses a definition with errors and names each by its place", async () => {
  const broken = definitionSchema.parse({ format: 1, steps: [{ id: "a", nextStepId: "nowhere" }] });
  await expect(
    publishVersion(ctx(), { interactionId: "ia_a", definition: broken, unchanged: "refuse" }),
  ).rejects.toMatchObject({ code: "invalid", details: { problems: [{ path: "/steps/0/nextStepId" }] } });
});

it("tells routing caches of the workspace that they are old", async () => {
  const before = await test.db.select({ revision: channels.routingRevision }).from(channels);
  await publish("something new");
  const after = await test.db.select({ revision: channels.routingRevision }).from(channels);
  expect(after[0]?.revision).toBeGreaterThan(before[0]?.revision ?? 0);
});
