import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, onTestFinished, test } from "vitest";
import { isRunning } from "@/db/embedded/process-identity";
import { freePort, isPortFree } from "./free-port";
import { until } from "./until";

const minutes = 60_000;

describe("what cannot start says why in one sentence and fails", () => {
  test("a port in use", async () => {
    const holder = createServer().listen(0);
    onTestFinished(() => void holder.close());
    await once(holder, "listening");
    const address = holder.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { code, errors } = await startAndFail({ PORT: String(port) });
    expect(errors).toBe(
      `Port ${port} is in use; end what listens there, or choose another: PORT=${(port ?? 0) + 1} npm start`,
    );
    expect(code).toBe(1);
  });

  test("a database that does not answer", async () => {
    const { code, errors } = await startAndFail({ ...production, DATABASE_URL: "postgresql://u:p@127.0.0.1:1/mine" });
    expect(errors).toMatch(
      /^The database mine at 127\.0\.0\.1:1 cannot be reached \(.*ECONNREFUSED.*\); check DATABASE_URL\.$/,
    );
    expect(code).toBe(1);
  });

  test("missing secrets", async () => {
    const { code, errors } = await startAndFail({ ...production, AUTH_SECRET: "", ENCRYPTION_KEY: "" });
    expect(errors.split("\n")).toEqual([
      expect.stringMatching(/^AUTH_SECRET is not set/),
      expect.stringMatching(/^ENCRYPTION_KEY is not set/),
    ]);
    expect(code).toBe(1);
  });
});

test("Ctrl-C stops everything; a killed launcher leaves only the database, which the next start uses", {
  timeout: 5 * minutes,
}, async () => {
  const dataDir = temporaryFolder();
  const first = await startUntilReady(dataDir);
  const serverPid = databasePid(dataDir);
  const second = await startAndFail({ DATA_DIR: dataDir, PORT: String(await freePort()) });
  expect(second.errors).toContain(`Aizuchi already runs on ${dataDir}`);
  expect(await join(dataDir, "workspace-cli", "export", path.join(dataDir, "komorebi.json"))).toMatchObject({
    code: 0,
    errors: "",
  });

  first.child.kill("SIGKILL");
  await until(
    () => isPortFree(first.port),
    minutes,
    () => new Error("the app outlived its launcher"),
  );
  await until(
    () => first.children().every((pid) => pid === serverPid || !isRunning({ pid })),
    minutes,
    () => new Error("a child outlived its launcher"),
  );
  expect(isRunning({ pid: serverPid })).toBe(true);

  const third = await startUntilReady(dataDir);
  expect(databasePid(dataDir)).toBe(serverPid);
  const children = third.children();
  expect(children.length).toBeGreaterThan(1);
  const ended = once(third.child, "exit");
  third.child.kill("SIGINT");
  expect((await ended)[0]).toBe(0);
  expect([...children, serverPid].filter((pid) => isRunning({ pid }))).toEqual([]);
  expect(await isPortFree(third.port)).toBe(true);
});

const production = {
  DATABASE_URL: "postgresql://u:p@127.0.0.1:1/mine",
  APP_URL: "https://aizuchi.example.com",
  AUTH_SECRET: "0123456789012345678901234567890123456789",
  ENCRYPTION_KEY: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
};

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "aizuchi-start-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => {
    if (existsSync(path.join(folder, "postgres/server.json"))) endDatabase(folder);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Does something only when the test failed half-way. */
function endDatabase(dataDir: string): void {
  try {
    process.kill(databasePid(dataDir), "SIGINT");
  } catch {
    // It has ended, as it should.
  }
}

function launch(variables: Record<string, string>): ChildProcess {
  return run(["start"], variables);
}

function run(command: string[], variables: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ["lib/scripts/run.mjs", ...command], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      DATA_DIR: ".data/unused",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGINT"));
  return child;
}

/** Runs a command on the product of this folder, told nothing but the folder, as somebody in another terminal would. */
async function join(dataDir: string, ...command: string[]): Promise<{ code: number; errors: string }> {
  return untilEnd(run(["join", ...command], { DATA_DIR: dataDir }));
}

async function startAndFail(variables: Record<string, string>): Promise<{ code: number; errors: string }> {
  return untilEnd(launch(variables));
}

async function untilEnd(child: ChildProcess): Promise<{ code: number; errors: string }> {
  const errors: Buffer[] = [];
  child.stderr?.on("data", (chunk) => errors.push(chunk));
  child.stdout?.resume();
  const [code] = await once(child, "close");
  return { code, errors: Buffer.concat(errors).toString().trim() };
}

async function startUntilReady(dataDir: string) {
  const port = await freePort();
  const child = launch({ DATA_DIR: dataDir, PORT: String(port) });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => printed.push(line));
  }
  const isReady = () => {
    if (child.exitCode !== null) throw new Error(printed.join("\n"));
    return printed.some((line) => line.startsWith("Ready after"));
  };
  await until(isReady, 4 * minutes, () => new Error(printed.join("\n")));
  const children = childrenOf(child.pid ?? 0);
  return { child, port, children: () => children };
}

/** The processes that a process has started and that still run (Linux). */
function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return list === "" ? [] : list.split(" ").map(Number);
}

function databasePid(dataDir: string): number {
  const { home } = JSON.parse(readFileSync(path.join(dataDir, "postgres/server.json"), "utf8"));
  return Number(readFileSync(path.join(home, "cluster/postmaster.pid"), "utf8").split("\n")[0]);
}
