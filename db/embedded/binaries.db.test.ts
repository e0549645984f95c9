import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, lstatSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findNativeFolder, prepareBinaries } from "./binaries";
import { chooseServerUser } from "./server-user";

/** The package as npm leaves it when install scripts are switched off. */
function unpackedPackage(mode: number): { native: string; home: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "aizuchi-binaries-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const native = path.join(folder, "package/native");
  const isFile = (source: string) => !lstatSync(source).isSymbolicLink();
  cpSync(findNativeFolder(), native, { recursive: true, filter: isFile });
  cpSync(path.join(findNativeFolder(), "../package.json"), path.join(native, "../package.json"));
  for (const program of ["postgres", "initdb"]) chmodSync(path.join(native, "bin", program), 0o644);
  chmodSync(path.join(folder, "package"), mode);
  chmodSync(folder, 0o755);
  return { native, home: folder };
}

test("links and rights that npm did not restore are restored", () => {
  const { native, home } = unpackedPackage(0o755);
  const { postgres } = prepareBinaries(chooseServerUser(undefined), home, native);
  expect(postgres).toBe(path.join(native, "bin/postgres"));
  expect(version(postgres)).toMatch(/^postgres \(PostgreSQL\) \d+/);
  const links: { target: string }[] = JSON.parse(readFileSync(path.join(native, "pg-symlinks.json"), "utf8"));
  expect(links.every(({ target }) => lstatSync(path.join(native, "..", target)).isSymbolicLink())).toBe(true);
});

test("programs below a mode-700 home are copied to where the server's user can run them", () => {
  const { native, home } = unpackedPackage(0o700);
  const user = chooseServerUser(undefined);
  const { postgres } = prepareBinaries(user, home, native);
  const isRoot = process.getuid?.() === 0;
  expect(postgres.startsWith(native)).toBe(!isRoot);
  expect(spawnSync(postgres, ["--version"], { ...user, cwd: "/" }).status).toBe(0);
});

test("a machine that cannot run them is told so, with the way out", () => {
  const { native, home } = unpackedPackage(0o755);
  rmSync(path.join(native, "bin/postgres"));
  cpSync(path.join(native, "pg-symlinks.json"), path.join(native, "bin/postgres"));
  expect(() => prepareBinaries(chooseServerUser(undefined), home, native)).toThrow(
    /^The embedded PostgreSQL cannot run here: .+ Set DATABASE_URL/,
  );
});

function version(program: string): string {
  return spawnSync(program, ["--version"], { encoding: "utf8" }).stdout;
}
