// Runs before every command, on whatever Node npm was started with, when perhaps nothing is installed yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const stamp = path.join(root, "node_modules/.aizuchi-installed");
const lock = path.join(root, ".build/install.lock");
const oldestNode = [20, 9];

assertNode();
if (!isInstalled()) await installOnce();

function assertNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Aizuchi needs Node ${oldestNode.join(".")} or newer, and this is ${process.versions.node}.`);
}

/** Whether `node_modules` was installed from the lockfile as it is now. */
function isInstalled() {
  if (!existsSync(path.join(root, "node_modules/.bin"))) return false;
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockHash();
  // Installed by hand: npm's own record is newer than the lockfile then.
  const record = statSync(path.join(root, "node_modules/.package-lock.json"), { throwIfNoEntry: false });
  if (record === undefined || record.mtimeMs < statSync(path.join(root, "package-lock.json")).mtimeMs) return false;
  writeFileSync(stamp, lockHash());
  return true;
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
}

/** Two commands on a fresh clone install once: the second waits, and finds it done. */
async function installOnce() {
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    if (!isInstalled()) await install();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock is a file that names its holder; that of a process which is gone counts for nothing. */
function takeLock() {
  try {
    mkdirSync(path.dirname(lock), { recursive: true });
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const holder = Number(existsSync(lock) ? readFileSync(lock, "utf8") : 0);
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function install() {
  console.log("Installing packages (once; a minute or two) …");
  rmSync(stamp, { force: true });
  const npm = npmCommand();
  const child = spawn(
    npm.command,
    [...npm.args, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      // Browsers are looked for when tests need one; the playwright package must not fetch its own first.
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", NODE_ENV: "development" },
      stdio: ["ignore", "inherit", "inherit"],
      shell: npm.isShell,
    },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.on("close", resolve).on("error", () => resolve(1)));
  if (code !== 0) rmSync(lock, { force: true });
  if (code !== 0) fail("The packages could not be installed: npm ci failed, its message is above.");
  writeFileSync(stamp, lockHash());
}

/** The npm that runs this script, if it says where it is. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return { command: process.execPath, args: [cli], isShell: false };
  return { command: "npm", args: [], isShell: process.platform === "win32" };
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
