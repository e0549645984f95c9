import { spawn } from "node:child_process";
import { startLinePlatform } from "@/e2e/platforms/line/client";
import { findBrowser } from "./find-browser";
import { runCommand } from "./run-command";
import { startTestStack } from "./test-stack";
import { untilAskedToStop } from "./until-asked-to-stop";

runCommand(async () => {
  const given = process.argv.slice(2);
  const isScreenshots = given.includes("--screenshots");
  const asked = untilAskedToStop().then(() => 130);
  const browser = findBrowser(console.log);
  // Stands in for the real LINE, next to the sandbox's own platform: what live channels speak to.
  const live = await startLinePlatform();
  const stack = await startTestStack({
    variables: { LINE_API_BASE_URL: live.api, LINE_DATA_API_BASE_URL: live.data },
    onProgress: console.log,
    onLine: (name, line) => console.log(`[${name}] ${line}`),
  });
  const env = {
    ...stack.variables,
    NODE_ENV: "test" as const,
    CHROMIUM_PATH: browser,
    LIVE_LINE_CONTROL_URL: live.control,
    ...(isScreenshots && { SCREENSHOTS: "1" }),
    DEMO_EMAIL: stack.demo?.email,
    DEMO_PASSWORD: stack.demo?.password,
  };
  const args = ["node_modules/@playwright/test/cli.js", "test", "--config", ".config/playwright.config.ts"];
  const playwright = spawn(process.execPath, [...args, ...given.filter((arg) => arg !== "--screenshots")], {
    env,
    stdio: "inherit",
  });
  const ended = new Promise<number>((resolve) => playwright.on("close", (code) => resolve(code ?? 1)));
  const code = await Promise.race([ended, asked]);
  playwright.kill();
  await stack.stop();
  await live.stop();
  process.exit(code);
});
