/** The command cannot go on. The message is one clear sentence for whoever typed the command; no stack is shown. */
export class CommandError extends Error {
  override readonly name: string = "CommandError";
}

/** Errors whose message was written to be read by people. */
const readableNames = new Set([
  "CommandError",
  "EnvError",
  "CannotRunError",
  "UnfitDatabaseError",
  "MissingKeyError",
  "DialogueError",
]);

/** Runs a command's main function; a failure becomes its message on standard error and exit code 1. */
export function runCommand(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const isReadable = error instanceof Error && readableNames.has(error.name);
    console.error(isReadable ? error.message : error);
    process.exit(1);
  });
}
