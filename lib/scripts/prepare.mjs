// Runs before every command, on whatever Node npm was started with, when perhaps nothing is installed yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const stamp = path.join(root, "node_modules/.aizuchi-installed");
const oldestNode = [20, 9];

assertNode();
if (!isInstalled()) install();

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

function install() {
  console.log("Installing packages (once; a minute or two) …");
  rmSync(stamp, { force: true });
  const npm = npmCommand();
  const result = spawnSync(
    npm.command,
    [...npm.args, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"],
    {
      cwd: root,
      // Browsers are looked for when tests need one; the playwright package must not fetch its own first.
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", NODE_ENV: "development" },
      stdio: ["ignore", "inherit", "inherit"],
      shell: npm.isShell,
    },
  );
  if (result.status !== 0) fail("The packages could not be installed: npm ci failed, its message is above.");
  mkdirSync(path.dirname(stamp), { recursive: true });
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
