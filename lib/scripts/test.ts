import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { prepareBuild } from "./product-build";
import { runCommand } from "./run-command";
import { runSteps } from "./run-steps";
import { runTool, type StepOutcome } from "./run-tool";
import { checksAtOnce, type Step, staticChecks } from "./static-checks";

/** Where test runners leave their figures. */
const reports = ".build/test-reports";

const tests: Step[] = [
  { name: "unit", run: () => runVitest("unit") },
  { name: "database", run: () => runVitest("db") },
  { name: "build", run: build },
  { name: "product", run: () => runVitest("product") },
  { name: "journeys", run: runJourneys },
];

runCommand(async () => {
  const startedAt = Date.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tallies = [await runSteps(staticChecks, checksAtOnce), await runSteps(tests)];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  process.exit(failed === 0 ? 0 : 1);
});

async function runVitest(project: string): Promise<StepOutcome> {
  const report = `${reports}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const outcome = await runTool("vitest", [
    "run",
    "--config",
    ".config/vitest.config.ts",
    "--project",
    project,
    ...reporters,
  ]);
  const figures = readReport(report);
  return { ...outcome, passed: Number(figures?.numPassedTests ?? 0), failed: Number(figures?.numFailedTests ?? 0) };
}

async function build(): Promise<StepOutcome> {
  return prepareBuild(() => {}).then(
    () => ({ isGreen: true, output: "" }),
    (error: unknown) => ({ isGreen: false, output: String(error) }),
  );
}

const journeys = "e2e/journeys";

/** What is looked at beside the other journeys, on a product of its own. Moved over until both halves take equally long. */
const looking = [
  "every-screen-is-accessible.spec.ts",
  "every-message-in-every-state.spec.ts",
  "the-builder-answers-every-key.spec.ts",
  "the-builder-bears-a-storm.spec.ts",
  "the-builder-is-for-everybody.spec.ts",
  "the-canvas-arranges-many-steps.spec.ts",
  "the-interface-is-usable-by-keyboard-and-reader.spec.ts",
  "a-visitor-chats-on-the-web-page.spec.ts",
];

/** Both halves at once: waiting for a browser takes longer than two cores are busy. */
async function runJourneys(): Promise<StepOutcome> {
  const others = readdirSync(journeys).filter((file) => file.endsWith(".spec.ts") && !looking.includes(file));
  const halves = await Promise.all([runPlaywright("journeys", others), runPlaywright("screens", looking)]);
  return {
    isGreen: halves.every((half) => half.isGreen),
    output: halves.map((half) => half.output).join("\n"),
    passed: halves.reduce((sum, half) => sum + (half.passed ?? 0), 0),
    failed: halves.reduce((sum, half) => sum + (half.failed ?? 0), 0),
  };
}

async function runPlaywright(name: string, files: string[]): Promise<StepOutcome> {
  const report = `${reports}/${name}.json`;
  const own = ["--output", `.build/test-results/${name}`, "--reporter=list,json"];
  const args = ["lib/scripts/run.mjs", "e2e", ...own, ...files];
  // Playwright reads relative paths from the folder of its configuration.
  const outcome = await runTool("node", args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(report) } });
  const figures = readReport(report)?.stats;
  const { expected, unexpected, flaky } = { expected: 0, unexpected: 0, flaky: 0, ...(isRecord(figures) && figures) };
  return { ...outcome, passed: Number(expected) + Number(flaky), failed: Number(unexpected) };
}

function readReport(file: string): Record<string, unknown> | undefined {
  const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  return isRecord(report) ? report : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
