import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { CommandError } from "./run-command";

/** Names of Chromium and its relatives on the search path, the plainest first. */
const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

const systemFiles = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * A Chromium for the journeys: the one that CHROMIUM_PATH names, the system's, Playwright's own, or, as root on Debian, one
 * that is installed now.
 */
export function findBrowser(onProgress: (step: string) => void): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new CommandError(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  return findSystemBrowser() ?? findPlaywrightBrowser() ?? installBrowser(onProgress) ?? explain();
}

function findSystemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...systemFiles].find((file) => existsSync(file));
}

function findPlaywrightBrowser(): string | undefined {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** With a Japanese font, because the screens are Japanese and half of the journeys look at them. */
function installBrowser(onProgress: (step: string) => void): string | undefined {
  const isDebian =
    existsSync("/etc/os-release") && /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
  if (process.getuid?.() !== 0 || !isDebian) return undefined;
  onProgress("Installing Chromium (apt-get, once) …");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "inherit" as const };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], options);
  return findSystemBrowser();
}

function explain(): never {
  throw new CommandError(
    "No Chromium was found for the journeys; install one (apt-get install chromium fonts-noto-cjk, or npx playwright install chromium), or name it in CHROMIUM_PATH.",
  );
}
