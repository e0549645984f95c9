import { existsSync } from "node:fs";
import { CommandError } from "./run-command";

/** The process's environment, with what `.env` adds to it. A variable that is set already wins over the file. */
export function loadVariables(): NodeJS.ProcessEnv {
  if (existsSync(".env")) {
    if (typeof process.loadEnvFile !== "function") {
      throw new CommandError(`Node ${process.versions.node} cannot read the file .env; use Node 20.12 or newer.`);
    }
    process.loadEnvFile(".env");
  }
  return process.env;
}
