import { availableParallelism } from "node:os";
import { parseLaunchEnv } from "@/lib/kernel/env";
import { loadVariables } from "./load-variables";
import { prepareBuild } from "./product-build";
import { runCommand } from "./run-command";
import { runInForeground } from "./run-in-foreground";
import { startStack } from "./stack";

runCommand(async () => {
  const variables = loadVariables();
  const launch = parseLaunchEnv(variables);
  await runInForeground(launch, async (terminal) => {
    const build = await prepareBuild(terminal.onProgress);
    return startStack({ variables, build, serversPerApp: serversFor(launch.mode), ...terminal });
  });
  process.exit(0);
});

/** Production uses the cores it has, within reason for its memory; one person trying the product out needs one. */
function serversFor(mode: "tryout" | "production"): number {
  return mode === "production" ? Math.min(4, availableParallelism()) : 1;
}
