import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { definitionSchema } from "@/lib/engine";
import { type ReplayedTurn, replayDialogue } from "@/lib/engine/testing/replay-dialogue";
import { CommandError, runCommand } from "./run-command";

/** `dialogue <file>`: replays a dialogue against the engine and prints what it did, why, and where it differs from the file. */
runCommand(async () => {
  const file = process.argv[2];
  if (file === undefined || !existsSync(file))
    throw new CommandError("Name a dialogue file: npm run dialogue <file.dialogue.txt>");
  const load = (name: string) =>
    definitionSchema.parse(JSON.parse(readFileSync(path.join(path.dirname(file), name), "utf8")));
  const turns = replayDialogue(readFileSync(file, "utf8"), load);
  for (const turn of turns) console.log(describeTurn(turn));
  const wrong = turns.filter((turn) => !holds(turn));
  if (wrong.length > 0) throw new CommandError(`${wrong.length} of ${turns.length} turns differ from the file.`);
});

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
