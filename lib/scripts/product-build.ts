import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import path from "node:path";
import { withProcessLock } from "@/db/embedded/process-lock";
import { bundle } from "./bundle.mjs";
import { CommandError } from "./run-command";

/** A finished production build. It stays as it is while something newer is built beside it. */
export interface ProductBuild {
  /** For `next start`, as NEXT_DIST_DIR. */
  nextFolder: string;
  /** The bundle of a process or command. */
  bundle(name: BundleName): string;
}

/** What runs outside Next, and where it begins. */
export const entries = {
  worker: "lib/worker/main.ts",
  "line-platform": "e2e/platforms/line/main.ts",
  "workspace-cli": "lib/scripts/workspace.ts",
  "interaction-cli": "lib/scripts/interaction.ts",
  seed: "db/seed/main.ts",
  "rotate-keys": "lib/scripts/rotate-keys.ts",
};

export type BundleName = keyof typeof entries;

const sourceFolders = ["app", "components", "lib", "db", "e2e/platforms"];
const sourceFiles = ["next.config.ts", "proxy.ts", "tsconfig.json", "package-lock.json", ".postcssrc.json"];
const buildsKept = 3;

/** The production build of the sources as they are: an existing one, or a new one. Concurrent callers build once. */
export async function prepareBuild(onProgress: (step: string) => void): Promise<ProductBuild> {
  const folder = path.join(".build", `product-${hashSources()}`);
  if (!existsSync(folder)) {
    mkdirSync(".build", { recursive: true });
    await withProcessLock(path.resolve(".build/lock"), async () => {
      if (!existsSync(folder)) await buildInto(folder, onProgress);
    });
  }
  const now = new Date();
  utimesSync(folder, now, now);
  removeOldBuilds(folder);
  return { ...bundlesIn(folder), nextFolder: `${folder}/next` };
}

/** Bundles alone, for development, where Next compiles its part by itself. */
export function bundlesIn(folder: string): ProductBuild {
  return { nextFolder: "", bundle: (name) => path.resolve(folder, `${name}.mjs`) };
}

async function buildInto(folder: string, onProgress: (step: string) => void): Promise<void> {
  onProgress("Building (a quarter of a minute) …");
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await Promise.all([bundle(entries, unfinished), runNextBuild()]);
  // What Next keeps for its next build or for `next dev` stays behind. Links become absolute, the copy lies deeper.
  const isWanted = (source: string) =>
    !/^\.next[/\\](cache|dev|types|diagnostics|trace.*)$/.test(path.relative(".", source));
  cpSync(".next", path.join(unfinished, "next"), { recursive: true, filter: isWanted });
  renameSync(unfinished, folder);
}

function runNextBuild(): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_DIST_DIR: "",
  };
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve();
      reject(
        new CommandError(
          `${Buffer.concat(output)}\nThe product could not be built; the message of next build is above.`,
        ),
      );
    });
  });
}

function hashSources(): string {
  const hash = createHash("sha256").update(path.resolve(".")).update(process.version);
  const files = [...sourceFolders.flatMap(listFiles), ...sourceFiles].filter((file) => existsSync(file));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(file).isFile());
}

/** A server that was started days ago may still read its files, so the youngest builds stay. */
function removeOldBuilds(current: string): void {
  const others = readdirSync(".build")
    .filter((name) => /^product-\w+$/.test(name) && name !== path.basename(current))
    .map((name) => path.join(".build", name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of others.slice(buildsKept - 1)) rmSync(folder, { recursive: true, force: true });
}
