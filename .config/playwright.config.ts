import path from "node:path";
import { defineConfig } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "..");
const isRoot = process.getuid?.() === 0;
const isCi = Boolean(process.env.CI);

/** Started by `npm run e2e`, which brings up a whole product of its own and says where it is. */
export default defineConfig({
  outputDir: path.join(root, ".build/test-results"),
  forbidOnly: isCi,
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // Shorter than a test may take, so that what cannot be clicked is named.
    actionTimeout: 15_000,
    baseURL: process.env.APP_URL,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    // Screenshots are written into docs/, so they are taken only when somebody asks for them: npm run screenshots.
    process.env.SCREENSHOTS === "1"
      ? { name: "screenshots", testDir: path.join(root, "e2e/screenshots") }
      : { name: "journeys", testDir: path.join(root, "e2e/journeys") },
  ],
});
