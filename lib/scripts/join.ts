import { spawn } from "node:child_process";
import path from "node:path";
import { bundle } from "./bundle.mjs";
import { openEnvironment } from "./environment";
import { entries } from "./product-build";
import { CommandError, runCommand } from "./run-command";
import { untilAskedToStop } from "./until-asked-to-stop";

/** `join <program> [arguments]`: runs a program of the product (worker, workspace-cli, seed) on this installation. */
runCommand(async () => {
  const [program = "", ...args] = process.argv.slice(2);
  const entry = Object.entries(entries).find(([name]) => name === program)?.[1];
  if (entry === undefined) throw new CommandError(`There is no program ${program}.`);
  const folder = path.resolve(".build/joined");
  await bundle({ [program]: entry }, folder);
  const environment = await openEnvironment();
  const env = { ...environment.variables, NODE_ENV: "production" as const };
  const child = spawn(process.execPath, [`--title=aizuchi ${program}`, path.join(folder, `${program}.mjs`), ...args], {
    env,
    stdio: "inherit",
    detached: process.platform !== "win32",
  });
  void untilAskedToStop().then(() => child.kill("SIGTERM"));
  const code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? 1)));
  await environment.close();
  process.exit(code);
});
