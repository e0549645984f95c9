/** A dialogue file cannot be played. The message says where and why, for whoever wrote the file. */
export class DialogueError extends Error {
  override readonly name = "DialogueError";
}

/** Does what a turn says; what goes wrong is told with the turn. */
export function inTurn<T>(heading: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new DialogueError(`Turn ${heading}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
