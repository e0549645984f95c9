import { parseLaunchEnv } from "@/lib/kernel/env";
import { loadVariables } from "./load-variables";
import { prepareBuild } from "./product-build";
import { runCommand } from "./run-command";
import { runInForeground } from "./run-in-foreground";
import { startStack } from "./stack";

runCommand(async () => {
  const variables = loadVariables();
  await runInForeground(parseLaunchEnv(variables), async (terminal) => {
    const build = await prepareBuild(terminal.onProgress);
    return startStack({ variables, build, ...terminal });
  });
  process.exit(0);
});
