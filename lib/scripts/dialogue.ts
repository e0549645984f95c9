import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type ReplayedTurn, replayDialogue } from "@/lib/engine/testing/replay-dialogue";
import { CommandError, runCommand } from "./run-command";

/**
 * `dialogue <file> [--write]`: replays a dialogue against the engine and prints what it did, why, and where it differs from the
 * file. With `--write` the file says afterwards what happened: for a new dialogue, to be read before it is believed.
 */
runCommand(async () => {
  const file = process.argv[2];
  if (file === undefined || !existsSync(file))
    throw new CommandError("Name a dialogue file: npm run dialogue <file.dialogue.txt>");
  const load = (name: string) => readJson(path.join(path.dirname(file), name), `${path.basename(file)} names`);
  const script = readFileSync(file, "utf8");
  const turns = replayDialogue(script, load);
  for (const turn of turns) console.log(describeTurn(turn));
  if (process.argv.includes("--write")) return writeFileSync(file, rewritten(script, turns));
  const wrong = turns.filter((turn) => !holds(turn));
  if (wrong.length > 0) throw new CommandError(`${wrong.length} of ${turns.length} turns differ from the file.`);
});

function readJson(file: string, prefix: string): unknown {
  if (!existsSync(file)) throw new CommandError(`${prefix} ${path.basename(file)}, which is not beside it.`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${prefix} ${path.basename(file)}, which is not JSON: ${detail}`);
  }
}

function rewritten(script: string, turns: ReplayedTurn[]): string {
  const head = script.split(/^# /m)[0] ?? "";
  const blocks = turns.map(({ heading, event, actual }) => `# ${[heading, event, ...actual].join("\n")}\n`);
  return head + blocks.join("\n");
}

function holds(turn: ReplayedTurn): boolean {
  return turn.actual.join("\n") === turn.expected.join("\n");
}

function describeTurn(turn: ReplayedTurn): string {
  const trace = turn.trace.map((line) => `    · ${JSON.stringify(line)}`);
  const expected = holds(turn) ? [] : ["  expected:", ...turn.expected.map((line) => `    ${line}`)];
  return [
    `${holds(turn) ? "✓" : "✗"} ${turn.heading}`,
    ...turn.actual.map((line) => `  ${line}`),
    ...trace,
    ...expected,
  ].join("\n");
}
