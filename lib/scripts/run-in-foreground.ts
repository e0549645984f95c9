import type { LaunchEnv } from "@/lib/kernel/env";
import { CommandError } from "./run-command";
import { announceRunning, findRunning } from "./running";
import { assertCanStart, type Stack, type StackOptions } from "./stack";
import { untilAskedToStop } from "./until-asked-to-stop";

/** How the command connects a stack with the terminal. */
export type Terminal = Required<Pick<StackOptions, "onProgress" | "onLine" | "onFailure">>;

/** Brings a product up, says where it is, and stops all of it at Ctrl-C or when a process cannot be kept running. */
export async function runInForeground(
  launch: LaunchEnv,
  bringUp: (terminal: Terminal) => Promise<Stack>,
): Promise<void> {
  assertAlone(launch.dataDir);
  await assertCanStart(launch);
  const startedAt = Date.now();
  const end = untilEnd();
  const stack = await bringUp({ onProgress: end.step, onLine: printLine, onFailure: end.fail });
  const leave = announceRunning(launch.dataDir, launch.appUrl, stack.platform?.variables ?? {});
  console.log(`Ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s.\n`);
  printWelcome(stack, launch.appUrl);
  const failure = await end.reached;
  console.log("Stopping …");
  leave();
  await stack.stop();
  if (failure !== undefined) throw new CommandError(failure);
}

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
    console.log(text);
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
  console.log(`  Open      ${appUrl}`);
  if (stack.demo !== undefined) console.log(`  Sign in   ${stack.demo.email}\n  Password  ${stack.demo.password}`);
  console.log("\n  Ctrl-C stops everything.\n");
}

/** What children say about themselves when they start; the welcome tells it better. */
const chatter = /^\{"api":|^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready|Running next\.config)|$)/;

function printLine(name: string, line: string): void {
  if (!chatter.test(line)) console.log(line.startsWith("{") ? line : `[${name}] ${line}`);
}
