import { parseLaunchEnv } from "@/lib/kernel/env";
import { loadVariables } from "./load-variables";
import { prepareBuild } from "./product-build";
import { CommandError, runCommand } from "./run-command";
import { announceRunning, findRunning } from "./running";
import { type Stack, startStack } from "./stack";
import { untilAskedToStop } from "./until-asked-to-stop";

runCommand(async () => {
  const variables = loadVariables();
  const launch = parseLaunchEnv(variables);
  assertAlone(launch.dataDir);
  const startedAt = Date.now();
  const end = untilEnd();
  const build = await prepareBuild(end.step);
  const stack = await startStack({ variables, build, onProgress: end.step, onLine: printLine, onFailure: end.fail });
  const leave = announceRunning(launch.dataDir, launch.appUrl, stack.platform?.variables ?? {});
  say(`Ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s.\n`);
  printWelcome(stack, launch.appUrl);
  const failure = await end.reached;
  say("Stopping …");
  leave();
  await stack.stop();
  if (failure !== undefined) throw new CommandError(failure);
  process.exit(0);
});

/** The end of the run: Ctrl-C, or a process that cannot be kept up. A step of the start does not begin after it. */
function untilEnd() {
  let fail = (_failure: string) => {};
  const failed = new Promise<string>((resolve) => {
    fail = resolve;
  });
  let isAsked = false;
  const asked = untilAskedToStop().then(() => {
    isAsked = true;
    return undefined;
  });
  const step = (text: string) => {
    if (isAsked) throw new CommandError("Stopped.");
    say(text);
  };
  return { step, fail: (failure: string) => fail(failure), reached: Promise.race([failed, asked]) };
}

function assertAlone(dataDir: string): void {
  const running = findRunning(dataDir);
  if (running === undefined) return;
  throw new CommandError(
    `Aizuchi already runs on ${dataDir} (process ${running.launcher.pid}): ${running.appUrl} – stop it first, or start with another DATA_DIR and PORT.`,
  );
}

function printWelcome(stack: Stack, appUrl: string): void {
  say(`  Open      ${appUrl}`);
  if (stack.demo !== undefined) say(`  Sign in   ${stack.demo.email}\n  Password  ${stack.demo.password}`);
  say("\n  Ctrl-C stops everything.\n");
}

function say(text: string): void {
  console.log(text);
}

/** What Next says about itself when it starts; the welcome tells it better. */
const chatter = /^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready|Running next\.config)|$)/;

function printLine(name: string, line: string): void {
  if (!chatter.test(line)) console.log(line.startsWith("{") ? line : `[${name}] ${line}`);
}
