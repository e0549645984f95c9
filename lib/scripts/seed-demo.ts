import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { CommandError } from "./run-command";

/** With what a visitor of the demo signs in. */
export interface DemoSignIn {
  email: string;
  password: string;
}

/**
 * Makes the demo workspace unless it is there. The seed is a process of its own because it calls the product's rooms; the
 * last line that it prints is the sign-in as JSON.
 */
export async function seedDemo(program: string, variables: NodeJS.ProcessEnv): Promise<DemoSignIn> {
  const child = spawn(process.execPath, [program], { env: variables, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if ((await ended) !== 0)
    throw new CommandError(`${output}${errors}\nThe demo workspace could not be made; why is above.`);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}
