import { spawn } from "node:child_process";
import { findBrowser } from "./find-browser";
import { runCommand } from "./run-command";
import { startTestStack } from "./test-stack";
import { untilAskedToStop } from "./until-asked-to-stop";

runCommand(async () => {
  const given = process.argv.slice(2);
  const isScreenshots = given.includes("--screenshots");
  const asked = untilAskedToStop().then(() => 130);
  const browser = findBrowser(console.log);
  const stack = await startTestStack({
    onProgress: console.log,
    onLine: (name, line) => console.log(`[${name}] ${line}`),
  });
  const env = {
    ...stack.variables,
    NODE_ENV: "test" as const,
    CHROMIUM_PATH: browser,
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
  process.exit(code);
});
