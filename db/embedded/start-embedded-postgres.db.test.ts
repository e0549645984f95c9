import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, onTestFinished, test } from "vitest";
import { createClient, createDb } from "../client";
import { migrateDatabase } from "../migrate";
import { assertJapaneseTrigrams } from "../trigrams";
import { isRunning } from "./process-identity";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres";

const isRoot = process.getuid?.() === 0;

test("processes that start at the same moment share one server, and the last one that leaves stops it", async () => {
  const dataDir = temporaryFolder();
  const holders = await Promise.all([holdServer(dataDir), holdServer(dataDir), holdServer(dataDir)]);
  expect(new Set(holders.map((holder) => holder.url)).size).toBe(1);
  const pid = serverPid(dataDir);
  await holders[0].leave();
  await holders[1].leave();
  expect(isRunning({ pid })).toBe(true);
  await holders[2].leave();
  expect(isRunning({ pid })).toBe(false);
});

test("the server of a parent that was killed is found and used again", async () => {
  const dataDir = temporaryFolder();
  const holder = await holdServer(dataDir);
  const pid = serverPid(dataDir);
  await holder.kill();
  expect(isRunning({ pid })).toBe(true);

  const server = await start(dataDir);
  expect(serverPid(dataDir)).toBe(pid);
  await server.release();
  expect(isRunning({ pid })).toBe(false);
});

test("a server that was killed itself is started again with its data", async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  await query(await first.ensureDatabase("kept"), "CREATE TABLE notes AS SELECT 1 AS id");
  process.kill(serverPid(dataDir), "SIGKILL");

  const second = await start(dataDir);
  expect(await query(second.url("kept"), "SELECT id FROM notes")).toEqual([{ id: 1 }]);
  await second.release();
});

test("a note of a server whose process id belongs to something else by now is ignored", async () => {
  const dataDir = temporaryFolder();
  await (await start(dataDir)).release();
  const file = path.join(homeOf(dataDir), "cluster/postmaster.pid");
  writeFileSync(file, `${process.pid}\n${path.dirname(file)}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`);

  const server = await start(dataDir);
  expect(serverPid(dataDir)).not.toBe(process.pid);
  await server.release();
});

test("it works below a home that nobody else may enter, and never runs as root", async () => {
  const home = temporaryFolder();
  chmodSync(home, 0o700);
  const dataDir = path.join(home, "checkout/.data");
  mkdirSync(dataDir, { recursive: true });
  const server = await start(dataDir);
  expect(await query(server.url("postgres"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  const owner = statSync(path.join(homeOf(dataDir), "cluster")).uid;
  expect(owner === 0).toBe(false);
  expect(owner === process.getuid?.()).toBe(!isRoot);
  await server.release();
});

describe("one server", () => {
  test("listens on loopback only and wants its password", async () => {
    const server = await start(temporaryFolder());
    const url = server.url("postgres");
    expect(await query(url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(await query(url, "SHOW unix_socket_directories")).toEqual([{ unix_socket_directories: "" }]);
    const stranger = new URL(url);
    stranger.password = "guess";
    await expect(query(stranger.toString(), "SELECT 1")).rejects.toThrow("password authentication failed");
    await server.release();
  });

  test("keeps its address over a restart", async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    await first.release();
    const second = await start(dataDir);
    expect(second.url("x")).toBe(first.url("x"));
    await second.release();
  });

  test("searches Japanese, and a database that cannot is refused with the way to repair it", async () => {
    const server = await start(temporaryFolder());
    const good = createDb(await server.ensureDatabase("good"));
    await assertJapaneseTrigrams(good.pool);
    await good.close();

    await query(server.url("postgres"), "CREATE DATABASE bad TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
    const bad = server.url("bad");
    await expect(migrateDatabase(bad)).rejects.toThrow(/"bad" cannot search Japanese.*LOCALE 'C\.UTF-8'/);
    expect(await query(bad, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
    await server.release();
  });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "aizuchi-embedded-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => {
    for (const dataDir of [folder, path.join(folder, "checkout/.data")]) {
      if (existsSync(path.join(dataDir, "postgres/server.json")))
        rmSync(homeOf(dataDir), { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function start(dataDir: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, isDurable: false });
}

function homeOf(dataDir: string): string {
  return JSON.parse(readFileSync(path.join(dataDir, "postgres/server.json"), "utf8")).home;
}

function serverPid(dataDir: string): number {
  return Number(readFileSync(path.join(homeOf(dataDir), "cluster/postmaster.pid"), "utf8").split("\n")[0]);
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = createClient(url);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that uses the server. */
async function holdServer(dataDir: string) {
  const script = path.join(import.meta.dirname, "testing/hold-server.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [url] = await once(createInterface({ input: child.stdout }), "line");
  return {
    url: String(url),
    leave: () => ended(child, () => child.stdin.write("leave\n")),
    kill: () => ended(child, () => child.kill("SIGKILL")),
  };
}

async function ended(child: ChildProcess, act: () => void): Promise<void> {
  const exit = once(child, "exit");
  act();
  await exit;
}
