import { createResponder } from "@/components/problems/create-responder";
import { type BuilderDocument, patchesBetween } from "@/lib/builder/shared";
import { after } from "@/lib/builder/testing/a-document";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { median } from "./median";

export interface ProblemFigures {
  steps: number;
  /** Milliseconds of the processor: everything, nothing remembered, and after one change of a text. */
  full: number;
  changed: { p50: number; p95: number };
  found: number;
}

/** What the worker of the builder needs to look at generated interactions of these sizes (PRB-1, PERF-9). */
export function measureProblems(sizes: readonly number[], rounds: number, changes: number): ProblemFigures[] {
  // The first one warms the compiler and says nothing.
  measureOne(sizes[0] ?? 10, 0, 1);
  return sizes.map((steps) => {
    const measured = Array.from({ length: rounds }, (_, round) => measureOne(steps, round + 1, changes));
    const middle = (of: (one: ProblemFigures) => number) => median(measured.map(of));
    return {
      steps,
      full: middle(({ full }) => full),
      changed: { p50: middle(({ changed }) => changed.p50), p95: middle(({ changed }) => changed.p95) },
      found: middle(({ found }) => found),
    };
  });
}

function measureOne(steps: number, seed: number, changes: number): ProblemFigures {
  const respond = createResponder();
  let document = aGeneratedInteraction(steps, seed + 1);
  const { meaning } = document;
  const whole = timed(() => respond({ type: "begin", meaning, world: {} }));
  const times = Array.from({ length: changes }, (_, change) => {
    const next = retitled(document, change);
    const patches = structuredClone(patchesBetween(document, next));
    document = next;
    return timed(() => respond({ type: "change", patches })).took;
  }).sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const found = whole.result.type === "found" ? whole.result.problems.length : 0;
  return { steps, full: whole.took, changed: { p50: at(0.5), p95: at(0.95) }, found };
}

/** Typing in the first message of one step after another. */
function retitled(document: BuilderDocument, change: number): BuilderDocument {
  const { steps } = document.meaning;
  const texts = steps.filter(({ messages }) => messages[0]?.type === "text");
  const step = texts[(change * 37) % texts.length];
  return after(document, {
    type: "set_field",
    stepId: step?.id ?? "",
    path: "/messages/0/text",
    value: `${change} 文字目まで書きました。`,
  });
}

/** The clock of the process rather than that of the wall: a worker has a core of its own. */
function timed<T>(run: () => T): { result: T; took: number } {
  const began = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(began);
  return { result, took: (user + system) / 1_000 };
}
