import { execFileSync } from "node:child_process";
import os from "node:os";
import type { AcknowledgementFigures } from "./acknowledgement";
import type { BuilderFigures } from "./builder/measure-builder";
import { renderBuilder } from "./builder/render-builder";
import type { ProblemFigures } from "./problem-checks";
import type { StoredFigures } from "./stored-sessions";
import type { TurnFigures } from "./turn-cpu";
import type { AnswerFigures } from "./whole-answers";

export interface Figures {
  acknowledgement?: AcknowledgementFigures;
  answers?: AnswerFigures;
  turns?: TurnFigures[];
  problems?: ProblemFigures[];
  stored?: StoredFigures;
  builder?: BuilderFigures;
}

/** The page of figures, with the parts that were measured. */
export function render(figures: Figures, runs: number, loadBefore: number): string {
  return [renderHead(runs, loadBefore), ...renderSections(figures, loadBefore)].join("\n");
}

/** The sections of the parts that were measured. */
export function renderSections(figures: Figures, loadBefore: number): string[] {
  const { acknowledgement, answers, turns, problems, stored, builder } = figures;
  return [
    acknowledgement && renderAcknowledgement(acknowledgement),
    answers && renderAnswers(answers),
    turns && renderTurns(turns),
    problems && renderProblems(problems),
    stored && renderStored(stored),
    builder && renderBuilder(builder, { commit: commit(), loadBefore }),
  ].filter((part) => part !== undefined);
}

const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
const rate = (value: number) => Math.round(value);
const ms = (value: number) => value.toFixed(1);

function renderHead(runs: number, loadBefore: number): string {
  return `# Benchmarks

\`npm run bench\` writes this page. Medians of ${runs} runs; load generator, database, pretend platform and product share the
machine, and the database syncs to disk.

* Commit: \`${commit()}\`
* Machine: ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, Node ${process.version}
* Load average when it began: ${loadBefore.toFixed(1)}; figures mean something on a machine that does nothing else
`;
}

function renderAcknowledgement({ product, floor, ratio }: AcknowledgementFigures): string {
  return `## Acknowledging webhooks

16 connections, one event each; the app has one server for each core, as in production. The floor is plain node:http
with the same signature check and the same rows in one transaction per request, in turns with the product on the same database (\`e2e/bench/floor.ts\`).

| | requests/s | p50 ms | p99 ms |
|---|---|---|---|
${row("product", rate(product.perSecond), ms(product.p50), ms(product.p99))}
${row("floor", rate(floor.perSecond), ms(floor.p50), ms(floor.p99))}

Ratio ${ratio.toFixed(2)}; wanted: at least 0.8, and p99 of at most 60 ms.
`;
}

function renderAnswers(answers: AnswerFigures): string {
  const memory = Object.entries(answers.megabytes).map(([name, megabytes]) => row(name, `${megabytes} MB`));
  return `## Whole answers

From the webhook to the reply call at the pretend platform, which is a process of its own; 16 connections, people walking the
salon reservation, one app and one worker.

| | answers/s | p50 ms | p95 ms |
|---|---|---|---|
${row("as fast as it goes", rate(answers.perSecond), "", "")}
${row("at half of that", answers.half.rate, ms(answers.half.p50), ms(answers.half.p95))}

Wanted: at least 250 answers/s (aim 560), p95 of at most 200 ms at half of the load.

### Memory after that

| Process | resident |
|---|---|
${memory.join("\n")}
`;
}

function renderTurns(turns: TurnFigures[]): string {
  const [smallest] = turns;
  const fine = (value: number) => value.toFixed(3);
  const times = (value: number, base = 0) => (base > 0 ? `${(value / base).toFixed(1)} ×` : "");
  const rows = turns.map(({ steps, first, last }) =>
    row(steps, fine(first.p50), fine(first.p95), fine(last.p50), fine(last.p95), times(last.p95, smallest?.last.p95)),
  );
  return `## A turn of the engine

Processor time for one answer by the size of the interaction: the ninth answer of a session, and the last but one
(20 characters each). The sizes take turns in one process (\`e2e/bench/turn-cpu.ts\`).

| steps | early p50 ms | early p95 ms | late p50 ms | late p95 ms | late p95, next to ${smallest?.steps} steps |
|---|---|---|---|---|---|
${rows.join("\n")}

Wanted at 500 steps: p95 of at most 0.5 ms, and at most twice that of 10 steps.
`;
}

function renderStored({ row: session, timers }: StoredFigures): string {
  const kib = (bytes: number) => (bytes / 1_024).toFixed(1);
  return `## A long session in the database

${session.answers} answers of 20 characters, given through the product: ${kib(session.storedBytes)} KiB as stored, ${kib(session.jsonBytes)} KiB as JSON.
Wanted: at most 64 KiB.

## Many timers at once

${timers.people.toLocaleString("en")} sessions fall due at the same moment, one worker. Until the pretend platform had the last notice: ${timers.seconds.toFixed(1)} s
(${rate(timers.perSecond)} people/s). Told twice: ${timers.twice}. Not told: ${timers.missing}.
`;
}

function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty", "--abbrev=10"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

function renderProblems(figures: ProblemFigures[]): string {
  return `## Looking for problems

Generated interactions of section 17, looked at as the builder's worker does; milliseconds of the processor.

| steps | everything | after one change p50 | p95 | found |
|---|---|---|---|---|
${figures.map(({ steps, full, changed, found }) => row(steps, ms(full), ms(changed.p50), ms(changed.p95), found)).join("\n")}

With 500 steps wanted: at most 200 ms for everything, at most 50 ms after one change.
`;
}
