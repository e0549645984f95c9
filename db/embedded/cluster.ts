import { spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries";
import type { Home } from "./home";

/** The only role of the embedded server. */
export const serverRole = "aizuchi";

/** `pg_trgm` knows Japanese letters under C.UTF-8; systems that lack it have an English UTF-8 locale that does as well. */
const locales = ["C.UTF-8", "en_US.UTF-8"];

/** Makes the database cluster unless it exists. An interrupted attempt leaves nothing that looks finished. */
export function prepareCluster(home: Home, binaries: Binaries, isDurable: boolean): void {
  if (existsSync(home.clusterFolder)) return assertSameMajor(home, binaries);
  const unfinished = `${home.clusterFolder}.unfinished`;
  const passwordFile = path.join(home.settings.home, "password.txt");
  writeFileSync(passwordFile, `${home.settings.password}\n`, { mode: 0o600 });
  if (home.user.uid !== undefined && home.user.gid !== undefined) {
    chownSync(passwordFile, home.user.uid, home.user.gid);
  }
  rmSync(unfinished, { recursive: true, force: true });
  try {
    initialise(home, binaries, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      ...(isDurable ? [] : ["--no-sync"]),
    ]);
    renameSync(unfinished, home.clusterFolder);
  } finally {
    unlinkSync(passwordFile);
  }
}

const fixedOptions = [`--username=${serverRole}`, "--encoding=UTF8", "--auth=scram-sha-256", "--no-instructions"];

function initialise(home: Home, binaries: Binaries, options: string[]): void {
  const failures: string[] = [];
  for (const locale of locales) {
    const all = [`--locale=${locale}`, ...fixedOptions, ...options];
    const result = spawnSync(binaries.initdb, all, { ...home.user, cwd: "/", encoding: "utf8" });
    if (result.status === 0) return;
    failures.push(`${locale}: ${(result.error?.message ?? result.stderr).trim()}`);
  }
  throw new Error(`The embedded database could not be created in ${home.settings.home}. ${failures.join(" / ")}`);
}

function assertSameMajor(home: Home, binaries: Binaries): void {
  const found = readFileSync(path.join(home.clusterFolder, "PG_VERSION"), "utf8").trim();
  const output = spawnSync(binaries.postgres, ["--version"], { ...home.user, cwd: "/", encoding: "utf8" }).stdout;
  const ours = /\d+/.exec(output)?.[0];
  if (found === ours) return;
  throw new Error(
    `The data in ${home.clusterFolder} was written by PostgreSQL ${found} and this version brings ${ours}. ` +
      "Start the version that wrote it, export the workspaces (npm run workspace -- export), and import them into a new DATA_DIR.",
  );
}
