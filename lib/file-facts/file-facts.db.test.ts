import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { fileFacts } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import type { Probe } from "@/lib/actions";
import type { Ctx } from "@/lib/kernel/context";
import { lookAtFiles } from "./look-at-files";

useTestEnv();
const { db } = await createTestDb();

/** A workspace with a clock of its own, and files on servers that remember who looked. */
async function aWorkspaceWithFiles() {
  const workspace = await aWorkspace(db);
  const looks: string[] = [];
  let now = new Date("2026-02-14T10:00:00Z");
  const ctx: Ctx = { db, workspaceId: workspace.id, actor: { type: "system", name: "tests" }, now: () => now };
  const probe = async (url: string): Promise<Probe> => {
    looks.push(url);
    if (url.includes("gone")) return { type: "missing" };
    if (url.includes("away")) return { type: "unreachable" };
    const head = url.endsWith(".png") ? [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] : [0x3c];
    return { type: "found", head: new Uint8Array(head), contentType: "text/html", byteSize: 42 };
  };
  const ask = (...urls: string[]) => lookAtFiles(ctx, urls, probe);
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  return { ask, looks, later, workspaceId: workspace.id };
}

const site = "https://files.example";

describe("PRB-4 what is known of files", () => {
  it("is found out once an hour, whoever asks", async () => {
    const { ask, looks, later } = await aWorkspaceWithFiles();
    const urls = [`${site}/a.png`, `${site}/page`, `${site}/gone`, `${site}/away`, `${site}/a.png`];
    const facts = {
      [`${site}/a.png`]: { contentType: "image/png", byteSize: 42 },
      [`${site}/page`]: { contentType: "text/html", byteSize: 42 },
      [`${site}/gone`]: "not_found",
      [`${site}/away`]: "unreachable",
    };
    expect(await ask(...urls)).toEqual({ facts, isComplete: true });
    later(59);
    expect(await ask(...urls)).toEqual({ facts, isComplete: true });
    expect(looks).toHaveLength(4);
    later(2);
    await ask(...urls);
    expect(looks).toHaveLength(8);
  });

  it("is looked for once also when two ask at the same moment, and is nobody else's workspace's", async () => {
    const { ask, looks } = await aWorkspaceWithFiles();
    await Promise.all([ask(`${site}/a.png`), ask(`${site}/a.png`), ask(`${site}/a.png`)]);
    expect(looks).toHaveLength(1);
    const other = await aWorkspaceWithFiles();
    await other.ask(`${site}/a.png`);
    expect(other.looks).toHaveLength(1);
  });

  it("is found out bit by bit, so that nobody waits long", async () => {
    const { ask, looks } = await aWorkspaceWithFiles();
    const urls = Array.from({ length: 20 }, (_, n) => `${site}/${n}.png`);
    expect(await ask(...urls)).toMatchObject({ isComplete: false });
    expect(looks).toHaveLength(16);
    expect(await ask(...urls)).toMatchObject({ isComplete: true });
    expect(looks).toHaveLength(20);
  });

  it("leaves out what LINE would not load anyway and what is ours", async () => {
    const { ask, looks } = await aWorkspaceWithFiles();
    const asked = await ask("http://files.example/a.png", "http://localhost:3000/api/files/x", "https://", "x");
    expect(asked).toEqual({ facts: {}, isComplete: true });
    expect(looks).toEqual([]);
  });

  it("has an end for each workspace", async () => {
    const { ask, looks, workspaceId } = await aWorkspaceWithFiles();
    const checkedAt = new Date("2026-02-14T09:59:00Z");
    const rows = Array.from({ length: 2_000 }, (_, n) => ({ workspaceId, urlHash: `hash-${n}`, checkedAt }));
    await db.insert(fileFacts).values(rows);
    expect(await ask(`${site}/a.png`)).toEqual({ facts: {}, isComplete: false });
    expect(looks).toEqual([]);
    expect(await db.$count(fileFacts, eq(fileFacts.workspaceId, workspaceId))).toBe(2_000);
  });
});
