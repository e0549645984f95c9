import { checkBoundaries } from "./boundaries/check";
import { CommandError, runCommand } from "./run-command";

runCommand(async () => {
  const { filesRead, violations } = checkBoundaries(".");
  if (filesRead === 0) throw new CommandError("The boundary check read no file at all, so it proves nothing.");
  if (violations.length > 0)
    throw new CommandError(`${violations.join("\n")}\n${violations.length} violations of boundaries`);
  console.log(`${filesRead} files keep their boundaries`);
});
