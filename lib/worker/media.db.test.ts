import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { createListener } from "@/db/listen";
import { changes, media } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import type { MediaResult } from "@/lib/channels";
import { createLogger } from "@/lib/kernel/log";
import { listOverdueMedia } from "@/lib/media";
import { ConnectionCache } from "./connection-cache";
import { fetchMedia } from "./fetch-media";
import { startJobs } from "./start-jobs";
import { aRunningWorld, until, type World } from "./testing/world";

useTestEnv();
const testDb = await createTestDb();
const { db, pool, url } = testDb;
const log = createLogger({ process: "test", level: "fatal" });

const png = Buffer.from("\x89PNG\r\n\x1a\n and the rest", "latin1");
const ready = (body: Uint8Array): MediaResult => ({
  type: "ready",
  // What the platform calls it is not believed.
  contentType: "text/html",
  body: new Blob([new Uint8Array(body)]).stream(),
});

async function aWorldWithPicture(given: Record<string, unknown> = {}) {
  const world = await aRunningWorld(testDb);
  const message = { type: "image", id: `p${crypto.randomUUID()}`, contentProvider: { type: "line" }, ...given };
  await world.say(world.event("U1", { type: "message", message }));
  return { world, messageId: message.id };
}

const mediumOf = async (world: World) => {
  const [row] = await db.select().from(media).where(eq(media.channelId, world.channelId));
  return row;
};

/** One attempt, now or later. Answers when the next one is due. */
async function attempt(world: World, aheadMs = 0): Promise<number | undefined> {
  world.aheadMs += aheadMs;
  const connections = new ConnectionCache(db, world.platform.adapterOf);
  const asked: Date[] = [];
  const askAgain = async (_tx: unknown, _order: unknown, at: Date) => void asked.push(at);
  const order = { mediaId: (await mediumOf(world))?.id ?? "" };
  await fetchMedia({ db, connections, log, now: world.now, askAgain }, order);
  return asked[0] && Math.round((asked[0].getTime() - world.now().getTime()) / 1000);
}

describe("media that people send", () => {
  test("INB-190 INB-192 a picture is copied by a job, known by its content, and screens are told", async () => {
    const listener = createListener({ url });
    const { world } = await aWorldWithPicture();
    world.platform.fetchingMedia = () => ready(png);
    const jobs = await startJobs({ db, pool, listener, log, adapterOf: world.platform.adapterOf, now: world.now });
    onTestFinished(async () => {
      await jobs.stop();
      await listener.close();
    });
    const { id = "" } = (await mediumOf(world)) ?? {};
    await db.transaction((tx) => jobs.onNewMedia(tx, [id]));
    await until(async () => (await mediumOf(world))?.state === "stored");
    expect(await mediumOf(world)).toMatchObject({ contentType: "image/png", byteSize: png.byteLength, bytes: png });
    const told = await db.select().from(changes).where(eq(changes.channelId, world.channelId));
    expect(told.map(({ kind }) => kind)).toContain("entry");
  });

  test("INB-190 what is being prepared is asked for again, and given up after half an hour", async () => {
    const { world } = await aWorldWithPicture();
    world.platform.fetchingMedia = () => ({ type: "preparing" });
    expect(await attempt(world)).toBe(1);
    expect(await mediumOf(world)).toMatchObject({ state: "preparing", attempts: 1 });
    expect(await attempt(world, 1_100)).toBe(2);
    expect(await attempt(world, 31 * 60_000)).toBeUndefined();
    expect(await mediumOf(world)).toMatchObject({ state: "failed", reason: "not_prepared" });
  });

  test("INB-190 a failure is tried again; an attempt that is not due, or that somebody else makes, is none", async () => {
    const { world } = await aWorldWithPicture();
    world.platform.fetchingMedia = () => ({ type: "failed", detail: "HTTP 500" });
    expect(await attempt(world)).toBe(5);
    expect(await mediumOf(world)).toMatchObject({ state: "pending", reason: "unreachable", attempts: 1 });
    expect(await attempt(world)).toBeUndefined();
    expect(await mediumOf(world)).toMatchObject({ attempts: 1 });
    world.platform.fetchingMedia = () => Promise.reject(new Error("broken"));
    expect(await attempt(world, 6_000)).toBe(15);
    world.platform.fetchingMedia = () => ready(png);
    await attempt(world, 16_000);
    expect(await mediumOf(world)).toMatchObject({ state: "stored", reason: null });
  });

  test("a medium that nobody was asked for, or whose process died, is found by the sweep", async () => {
    const { world } = await aWorldWithPicture();
    const { id } = (await mediumOf(world)) ?? {};
    expect(await listOverdueMedia(db, world.now(), 100)).not.toContain(id);
    expect(await listOverdueMedia(db, new Date(Date.now() + 60_000), 100)).toContain(id);
  });

  test("INB-190 gone at the platform, too large, and kept elsewhere: each says so", async () => {
    const { world: gone } = await aWorldWithPicture();
    await attempt(gone);
    expect(await mediumOf(gone)).toMatchObject({ state: "expired" });
    const { world: large } = await aWorldWithPicture();
    large.platform.fetchingMedia = () => ready(new Uint8Array(20 * 1024 * 1024 + 1));
    await attempt(large);
    expect(await mediumOf(large)).toMatchObject({ state: "failed", reason: "too_large", bytes: null });
    const contentProvider = { type: "external", originalContentUrl: "https://example.com/a.png" };
    const { world: elsewhere } = await aWorldWithPicture({ contentProvider });
    expect(await mediumOf(elsewhere)).toMatchObject({ state: "failed", reason: "external" });
  });

  test("INB-191 the message is there whatever becomes of its medium", async () => {
    const { world } = await aWorldWithPicture();
    world.platform.fetchingMedia = () => ({ type: "failed", detail: "HTTP 500" });
    await attempt(world);
    expect(await world.entries()).toMatchObject([{ kind: "message", content: { type: "image" } }]);
  });

  test("INB-171 unsending removes the copy, also one that is on its way", async () => {
    const { world, messageId } = await aWorldWithPicture();
    const unsend = () => world.say(world.event("U1", { type: "unsend", unsend: { messageId } }));
    world.platform.fetchingMedia = async () => {
      await unsend();
      return ready(png);
    };
    expect(await attempt(world)).toBeUndefined();
    expect(await mediumOf(world)).toBeUndefined();
    expect(await world.entries()).toMatchObject([{ content: { type: "unsent" } }]);
  });
});
