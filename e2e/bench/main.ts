import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import os from "node:os";
import { runCommand } from "@/lib/scripts/run-command";
import { type AcknowledgementFigures, measureAcknowledgement } from "./acknowledgement";
import { type AnswerFigures, measureWholeAnswers } from "./whole-answers";

const runs = 3;
const eventsPerRun = 3_600;

runCommand(async () => {
  const loadBefore = os.loadavg()[0] ?? 0;
  console.log("Measuring acknowledgement (a minute) …");
  const acknowledgement = await measureAcknowledgement(runs);
  console.log("Measuring whole answers (two minutes) …");
  const answers = await measureWholeAnswers(runs, eventsPerRun);
  const page = render(acknowledgement, answers, loadBefore);
  writeFileSync("docs/benchmarks.md", page);
  console.log(page);
  process.exit(0);
});

function render({ product, floor, ratio }: AcknowledgementFigures, answers: AnswerFigures, loadBefore: number): string {
  const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const rate = (value: number) => Math.round(value);
  const ms = (value: number) => value.toFixed(1);
  const memory = Object.entries(answers.megabytes).map(([name, megabytes]) => row(name, `${megabytes} MB`));
  return `# Benchmarks

\`npm run bench\` writes this page. Medians of ${runs} runs; load generator, database, pretend platform and product share the
machine, and the database syncs to disk.

* Commit: \`${commit()}\`
* Machine: ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, Node ${process.version}
* Load average when it began: ${loadBefore.toFixed(1)}; figures mean something on a machine that does nothing else

## Acknowledging webhooks

16 connections, one event each; the app has one server for each core, as in production. The floor is plain node:http
with the same signature check and the same rows in one transaction per request, in turns with the product on the same database (\`e2e/bench/floor.ts\`).

| | requests/s | p50 ms | p99 ms |
|---|---|---|---|
${row("product", rate(product.perSecond), ms(product.p50), ms(product.p99))}
${row("floor", rate(floor.perSecond), ms(floor.p50), ms(floor.p99))}

Ratio ${ratio.toFixed(2)}; wanted: at least 0.8, and p99 of at most 60 ms.

## Whole answers

From the webhook to the reply call at the pretend platform, which is a process of its own; 16 connections, people walking the
salon reservation, one app and one worker.

| | answers/s | p50 ms | p95 ms |
|---|---|---|---|
${row("as fast as it goes", rate(answers.perSecond), "", "")}
${row("at half of that", answers.half.rate, ms(answers.half.p50), ms(answers.half.p95))}

Wanted: at least 250 answers/s (aim 560), p95 of at most 200 ms at half of the load.

## Memory after that

| Process | resident |
|---|---|
${memory.join("\n")}
`;
}

function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty", "--abbrev=10"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
