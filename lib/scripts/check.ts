import { CommandError, runCommand } from "./run-command";
import { runSteps } from "./run-steps";
import { checksAtOnce, staticChecks } from "./static-checks";

runCommand(async () => {
  const { failed } = await runSteps(staticChecks, checksAtOnce);
  if (failed > 0) throw new CommandError(`${failed} checks failed`);
});
