import type { Step } from "./static-checks";

export interface Tally {
  passed: number;
  failed: number;
}

/**
 * Runs steps in their order, `atOnce` of them side by side, says how long each took, and shows what a failed one printed.
 * Later steps still run.
 */
export async function runSteps(steps: Step[], atOnce = 1): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const waiting = steps.values();
  const runner = async () => {
    for (const step of waiting) await runStep(step, tally);
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  return tally;
}

async function runStep(step: Step, tally: Tally): Promise<void> {
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
