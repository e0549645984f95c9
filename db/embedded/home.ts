import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CannotRunError } from "./cannot-run-error";
import { canReach, chooseServerUser, type ServerUser } from "./server-user";

/** Everything that outlives a process of ours: where the cluster is, how to sign in to it, its last port. */
export interface Settings {
  home: string;
  password: string;
  port?: number;
}

/** A server's folder of files and who may run it. */
export interface Home {
  settings: Settings;
  /** Writes changed settings down. */
  save(changes: Partial<Settings>): void;
  user: ServerUser;
  clusterFolder: string;
  logFile: string;
}

/** Where root keeps a cluster that its steward could not reach below the data folder (a mode-700 home, mostly). */
const systemFolder = "/var/lib/aizuchi";

/**
 * Finds or makes the home of the server that belongs to `folder`. `folder` keeps the settings; the cluster lies in it
 * too, unless the server's user cannot get there. Call while holding the server's lock.
 */
export function openHome(folder: string): Home {
  const file = path.join(folder, "server.json");
  const settings = readSettings(file) ?? createSettings(folder, file);
  const clusterFolder = path.join(settings.home, "cluster");
  return {
    settings,
    save: (changes) => writeSettings(file, Object.assign(settings, changes)),
    user: chooseServerUser(existsSync(clusterFolder) ? clusterFolder : settings.home),
    clusterFolder,
    logFile: path.join(settings.home, "server.log"),
  };
}

function readSettings(file: string): Settings | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(
      `The settings of the embedded database cannot be read (${error instanceof Error ? error.message : error}): ` +
        `${file}. It belongs to the user who started Aizuchi here first; run as that user, or set another DATA_DIR.`,
    );
  }
}

function createSettings(folder: string, file: string): Settings {
  const settings = { home: placeHome(folder), password: randomBytes(24).toString("base64url") };
  writeSettings(file, settings);
  return settings;
}

function writeSettings(file: string, settings: Settings): void {
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}

function placeHome(folder: string): string {
  const user = chooseServerUser(undefined);
  const nearby = path.join(realpathSync(folder), "home");
  mkdirSync(nearby, { recursive: true });
  if (user.uid === undefined || user.gid === undefined) return nearby;
  chmodSync(folder, 0o711);
  chownSync(nearby, user.uid, user.gid);
  if (canReach(user, nearby)) return nearby;
  return placeElsewhere(user.uid, user.gid);
}

function placeElsewhere(uid: number, gid: number): string {
  for (const base of [systemFolder, tmpdir()]) {
    const home = tryToMake(base);
    if (home === undefined) continue;
    chownSync(home, uid, gid);
    if (canReach({ uid, gid }, home)) return home;
  }
  throw new CannotRunError(`no folder was found that both root and user ${uid} can use.`);
}

function tryToMake(base: string): string | undefined {
  try {
    mkdirSync(base, { recursive: true, mode: 0o755 });
    return mkdtempSync(path.join(base, "database-"));
  } catch {
    return undefined;
  }
}
