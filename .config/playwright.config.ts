import path from "node:path";
import { defineConfig } from "@playwright/test";
import { browserArguments } from "../e2e/fixtures/browser-arguments";

const root = path.resolve(import.meta.dirname, "..");
const isCi = Boolean(process.env.CI);

/** Started by `npm run e2e`, which brings up a whole product of its own and says where it is. */
export default defineConfig({
  // Pictures that a person has looked at and approved; the same for every machine (see the journey that compares them).
  snapshotPathTemplate: path.join(root, "e2e/approved/{arg}{ext}"),
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
    // A trace costs a fifth of the run. To look into a failure: TRACE=1 npm run e2e -- <file>
    trace: process.env.TRACE === "1" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    // Nobody watches: what moves only takes time from what is tested. Journeys about motion ask for it.
    contextOptions: { reducedMotion: "reduce" },
    // A new window costs as much as a small test; one that is emptied between tests keeps what it has loaded.
    reuseContext: true,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: browserArguments(),
    },
  },
  projects: [
    // Screenshots are written into docs/, so they are taken only when somebody asks for them: npm run screenshots.
    process.env.SCREENSHOTS === "1"
      ? { name: "screenshots", testDir: path.join(root, "e2e/screenshots") }
      : { name: "journeys", testDir: path.join(root, "e2e/journeys") },
  ],
});
