// Runs a TypeScript command of lib/scripts on any supported Node: node lib/scripts/run.mjs <name> [arguments]
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [name = "", ...rest] = process.argv.slice(2);
process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../.."));
const entry = name.endsWith(".ts") ? name : `lib/scripts/${name}.ts`;
if (!existsSync(entry)) {
  console.error(`There is no command ${name}: ${entry} does not exist.`);
  process.exit(1);
}
const { bundle } = await import("./bundle.mjs");
const output = `.build/commands/${name.replaceAll(/\W/g, "-")}-${process.pid}`;
await bundle({ command: entry }, output);
process.argv = [process.argv[0] ?? "node", path.resolve(entry), ...rest];
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
const { rmSync } = await import("node:fs");
try {
  await import(pathToFileURL(path.resolve(output, "command.mjs")).href);
} finally {
  rmSync(output, { recursive: true, force: true });
}
