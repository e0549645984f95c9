import { parseLaunchEnv } from "@/lib/kernel/env";
import { watchBundles } from "./bundle.mjs";
import { loadVariables } from "./load-variables";
import { bundlesIn, entries } from "./product-build";
import { runCommand } from "./run-command";
import { runInForeground } from "./run-in-foreground";
import { type Stack, startStack } from "./stack";

const folder = ".build/dev";

/** The product with hot reload: Next compiles pages as they change; the worker and the pretend platform start anew. */
runCommand(async () => {
  const variables = loadVariables();
  await runInForeground(parseLaunchEnv(variables), async (terminal) => {
    let stack: Stack | undefined;
    await watchBundles(entries, folder, () => void restartBundled(stack));
    stack = await startStack({ variables, build: bundlesIn(folder), isDevelopment: true, ...terminal });
    return stack;
  });
  process.exit(0);
});

async function restartBundled(stack: Stack | undefined): Promise<void> {
  const processes = [...(stack?.workers ?? []), ...(stack?.platform === undefined ? [] : [stack.platform.process])];
  await Promise.all(processes.map((process) => process.restart()));
}
