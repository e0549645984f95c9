import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "../client";
import { type Binaries, prepareBinaries } from "./binaries";
import { prepareCluster, serverRole } from "./cluster";
import type { Home } from "./home";
import { commandLine, isRunning } from "./process-identity";

export interface ServerOptions {
  /** False for tests: a crash of the machine may then lose what was committed. */
  isDurable: boolean;
  /** Called before something that takes a second or more. */
  onProgress: (step: string) => void;
}

const pollMilliseconds = 15;
const answerTimeoutMilliseconds = 30_000;
const stopTimeoutMilliseconds = 30_000;

/** Makes sure that the home's server runs, and returns its port. Call while holding the server's lock. */
export async function ensureServer(home: Home, options: ServerOptions): Promise<number> {
  const running = await findRunning(home);
  if (running !== undefined) return running;
  if (!existsSync(home.clusterFolder)) options.onProgress("Creating the database");
  const binaries = prepareBinaries(home.user, home.settings.home);
  prepareCluster(home, binaries, options.isDurable);
  const port = await start(home, binaries, options);
  home.save({ port });
  return port;
}

/** Ends the home's server after its running statements (PostgreSQL's fast shutdown). Nothing happens if there is none. */
export async function stopServer(home: Home): Promise<void> {
  const file = readPidFile(home);
  if (file === undefined || !isOurPostgres(home, file.pid)) return;
  process.kill(file.pid, "SIGINT");
  await until(
    () => !isRunning({ pid: file.pid }),
    stopTimeoutMilliseconds,
    () => {
      throw new Error(`The embedded database (process ${file.pid}) does not stop; its log is ${home.logFile}.`);
    },
  );
}

export function serverUrl(home: Home, port: number, database: string): string {
  return `postgresql://${serverRole}:${home.settings.password}@127.0.0.1:${port}/${database}`;
}

/** A server that outlived its parent (kill -9, closed terminal) is as good as a new one. */
async function findRunning(home: Home): Promise<number | undefined> {
  const file = readPidFile(home);
  if (file === undefined) return undefined;
  if (!isOurPostgres(home, file.pid)) {
    // The machine went down with the server up, and something else has its process id by now.
    rmSync(pidFilePath(home), { force: true });
    return undefined;
  }
  let port: number | undefined;
  const isSettled = async () => {
    port = readPidFile(home)?.port;
    return !isRunning({ pid: file.pid }) || (port !== undefined && (await answers(home, port)));
  };
  await until(isSettled, answerTimeoutMilliseconds, () => {
    throw new Error(`The embedded database (process ${file.pid}) runs but does not answer; end it and start again.`);
  });
  return isRunning({ pid: file.pid }) ? port : undefined;
}

async function start(home: Home, binaries: Binaries, options: ServerOptions): Promise<number> {
  const attempts = 3;
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(attempt === 1 ? home.settings.port : undefined);
    const outcome = await launch(home, binaries, port, options);
    if (outcome.isUp) return port;
    // The port was taken in between, or children of a killed server still hold its shared memory for a moment.
    const mayPass = /could not bind|shared memory block/.test(outcome.log);
    if (!mayPass || attempt === attempts) throw new Error(`The embedded database did not start. ${outcome.log}`);
    await sleep(500);
  }
}

/**
 * The server leads a process group of its own: Ctrl-C in the terminal must reach it last, through `stopServer`, and it
 * must survive the death of one of several processes that use it.
 */
async function launch(home: Home, binaries: Binaries, port: number, options: ServerOptions) {
  const log = openSync(home.logFile, "w");
  const child = spawn(binaries.postgres, serverArguments(home, port, options), {
    ...home.user,
    cwd: home.settings.home,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
  };
  child.on("exit", end).on("error", end);
  let isUp = false;
  await until(
    async () => {
      isUp = !hasEnded && readPidFile(home)?.isReady === true && (await answers(home, port));
      return isUp || hasEnded;
    },
    answerTimeoutMilliseconds,
    () => {},
  );
  return { isUp, log: readFileSync(home.logFile, "utf8").slice(-2_000) };
}

function serverArguments(home: Home, port: number, options: ServerOptions): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    jit: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    ...(!options.isDurable && { fsync: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    home.clusterFolder,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** Whether the server on that port accepts our password and serves our cluster. */
async function answers(home: Home, port: number): Promise<boolean> {
  const client = createClient(serverUrl(home, port, "postgres"));
  client.on("error", () => {});
  try {
    await client.connect();
    const shown = await client.query("SELECT current_setting('data_directory') AS folder");
    return path.resolve(String(shown.rows[0]?.folder)) === path.resolve(home.clusterFolder);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function pidFilePath(home: Home): string {
  return path.join(home.clusterFolder, "postmaster.pid");
}

/** PostgreSQL's own note: process id, port in line 4, `ready` in line 8. */
function readPidFile(home: Home) {
  const file = pidFilePath(home);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]) || undefined, isReady: lines[7]?.trim() === "ready" };
}

function isOurPostgres(home: Home, pid: number): boolean {
  if (!isRunning({ pid })) return false;
  const command = commandLine(pid);
  return command === undefined || command.includes(home.clusterFolder);
}

async function choosePort(preferred: number | undefined): Promise<number> {
  return (preferred !== undefined && (await listenOnce(preferred))) || (await listenOnce(0)) || 0;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}

async function until(isDone: () => boolean | Promise<boolean>, timeoutMilliseconds: number, onTimeout: () => void) {
  const deadline = Date.now() + timeoutMilliseconds;
  while (!(await isDone())) {
    if (Date.now() > deadline) return onTimeout();
    await sleep(pollMilliseconds);
  }
}
