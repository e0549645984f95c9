import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { CommandError, runCommand } from "@/lib/scripts/run-command";
import { measureAcknowledgement } from "./acknowledgement";
import { measureBuilder } from "./builder/measure-builder";
import { mergeSections } from "./merge-sections";
import { measureProblems } from "./problem-checks";
import { type Figures, render, renderSections } from "./render";
import { measureStored } from "./stored-sessions";
import { measureTurns } from "./turn-cpu";
import { measureWholeAnswers } from "./whole-answers";

const full = {
  runs: 3,
  events: 3_600,
  sizes: [10, 50, 200, 500, 1_000],
  turns: 400,
  answers: 500,
  people: 10_000,
  builder: { steps: 500, most: 1_000, opens: 10, runs: 5, publishes: 8 },
};
/** Shows that the programs work; the figures mean nothing. */
const quick = {
  runs: 1,
  events: 200,
  sizes: [10, 50, 200],
  turns: 50,
  answers: 20,
  people: 200,
  builder: { steps: 50, most: 200, opens: 2, runs: 1, publishes: 1 },
};
type Size = typeof full;

const parts = ["acknowledgement", "answers", "turns", "problems", "stored", "builder"] as const;
type Part = (typeof parts)[number];

const measure: Record<Part, (size: Size) => Promise<Figures>> = {
  acknowledgement: async ({ runs }) => ({ acknowledgement: await measureAcknowledgement(runs) }),
  answers: async ({ runs, events }) => ({ answers: await measureWholeAnswers(runs, events) }),
  // Rounds are short, so there are more of them.
  turns: async ({ runs, sizes, turns }) => ({ turns: measureTurns(sizes, runs * 3, turns) }),
  problems: async ({ runs, sizes, turns }) => ({ problems: measureProblems(sizes, runs, turns / 4) }),
  builder: async ({ builder }) => ({ builder: await measureBuilder(builder) }),
  stored: async ({ answers, people, runs }) => ({ stored: await measureStored(answers, people, runs) }),
};

const pageFile = "docs/benchmarks.md";

/**
 * `npm run bench [-- --quick] [part …]`: measures everything and writes docs/benchmarks.md; of some parts, writes their sections of it
 * anew. What is quick is only printed.
 */
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
  const isWhole = chosen.length === parts.length;
  const page = isWhole
    ? render(figures, size.runs, loadBefore)
    : mergeSections(readFileSync(pageFile, "utf8"), renderSections(figures, loadBefore));
  if (!isQuick) writeFileSync(pageFile, page);
  console.log(isWhole ? page : renderSections(figures, loadBefore).join("\n"));
  process.exit(0);
});

function partsOf(names: string[]): readonly Part[] {
  const unknown = names.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined)
    throw new CommandError(`There is no ${unknown} to measure; there are: ${parts.join(", ")}.`);
  return names.length === 0 ? parts : parts.filter((part) => names.includes(part));
}
