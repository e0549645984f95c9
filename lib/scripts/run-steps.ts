import type { Step } from "./static-checks";

export interface Tally {
  passed: number;
  failed: number;
}

/** Runs steps one after another, says how long each took, and shows what a failed one printed. Later steps still run. */
export async function runSteps(steps: Step[]): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  for (const step of steps) {
    const startedAt = Date.now();
    const outcome = await step.run();
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    const tests = outcome.passed === undefined ? "" : `  ${outcome.passed} passed, ${outcome.failed ?? 0} failed`;
    console.log(`${outcome.isGreen ? "✓" : "✗"} ${step.name.padEnd(14)} ${seconds.padStart(6)} s${tests}`);
    if (!outcome.isGreen) console.log(`${outcome.output.trimEnd()}\n`);
    tally.passed += outcome.passed ?? 0;
    // A step that fails without a failed test (a lint finding, a crash) must show in the closing line as well.
    tally.failed += outcome.failed || (outcome.isGreen ? 0 : 1);
  }
  return tally;
}
