/** The embedded PostgreSQL cannot run on this machine. The message is complete: it names the way out. */
export class CannotRunError extends Error {
  override readonly name = "CannotRunError";

  constructor(reason: string) {
    super(
      `The embedded PostgreSQL cannot run here: ${reason} ` +
        "Set DATABASE_URL to any PostgreSQL 15 or newer, for example postgresql://user:password@localhost:5432/aizuchi.",
    );
  }
}
