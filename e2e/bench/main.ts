import { writeFileSync } from "node:fs";
import os from "node:os";
import { CommandError, runCommand } from "@/lib/scripts/run-command";
import { measureAcknowledgement } from "./acknowledgement";
import { measureProblems } from "./problem-checks";
import { type Figures, render } from "./render";
import { measureStored } from "./stored-sessions";
import { measureTurns } from "./turn-cpu";
import { measureWholeAnswers } from "./whole-answers";

const full = { runs: 3, events: 3_600, sizes: [10, 50, 200, 500, 1_000], turns: 400, answers: 500, people: 10_000 };
/** Shows that the programs work; the figures mean nothing. */
const quick = { runs: 1, events: 200, sizes: [10, 50, 200], turns: 50, answers: 20, people: 200 };
type Size = typeof full;

const parts = ["acknowledgement", "answers", "turns", "problems", "stored"] as const;
type Part = (typeof parts)[number];

const measure: Record<Part, (size: Size) => Promise<Figures>> = {
  acknowledgement: async ({ runs }) => ({ acknowledgement: await measureAcknowledgement(runs) }),
  answers: async ({ runs, events }) => ({ answers: await measureWholeAnswers(runs, events) }),
  // Rounds are short, so there are more of them.
  turns: async ({ runs, sizes, turns }) => ({ turns: measureTurns(sizes, runs * 3, turns) }),
  problems: async ({ runs, sizes, turns }) => ({ problems: measureProblems(sizes, runs, turns / 4) }),
  stored: async ({ answers, people, runs }) => ({ stored: await measureStored(answers, people, runs) }),
};

/** `npm run bench [-- --quick] [part …]`: measures everything and writes docs/benchmarks.md, or prints some parts. */
runCommand(async () => {
  const args = process.argv.slice(2);
  const isQuick = args.includes("--quick");
  const chosen = partsOf(args.filter((argument) => argument !== "--quick"));
  const size = isQuick ? quick : full;
  const loadBefore = os.loadavg()[0] ?? 0;
  let figures: Figures = {};
  for (const part of chosen) {
    console.log(`Measuring: ${part} …`);
    figures = { ...figures, ...(await measure[part](size)) };
  }
  const page = render(figures, size.runs, loadBefore);
  if (!isQuick && chosen.length === parts.length) writeFileSync("docs/benchmarks.md", page);
  console.log(page);
  process.exit(0);
});

function partsOf(names: string[]): readonly Part[] {
  const unknown = names.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined)
    throw new CommandError(`There is no ${unknown} to measure; there are: ${parts.join(", ")}.`);
  return names.length === 0 ? parts : parts.filter((part) => names.includes(part));
}
