import { type Definition, followingStep, indexOf, type Step } from "@/lib/engine";

/** Where a step goes on by list order alone: a step, or completion. Nothing when it has another way on. */
export function implicitWay(meaning: Definition, step: Step): string | undefined {
  if (step.special || step.stop || step.nextStepId) return undefined;
  return followingStep(indexOf(meaning), step)?.id ?? "complete";
}

/**
 * After the list was rearranged: steps that went on by list order and would now go elsewhere get their way on written down. For
 * edits that are about something else than the order, so that nothing else in the drawing moves.
 */
export function keepWaysOn(before: Definition, steps: readonly Step[], except: ReadonlySet<string>): Step[] {
  const after = { ...before, steps: [...steps] };
  const known = indexOf(before).byId;
  const there = indexOf(after).byId;
  return after.steps.map((step) => {
    const old = known.get(step.id);
    if (!old || except.has(step.id) || implicitWay(after, step) === undefined) return step;
    const way = implicitWay(before, old);
    const isKept = way === undefined || way === implicitWay(after, step);
    const isGone = way !== undefined && way !== "complete" && !there.has(way);
    return isKept || isGone ? step : { ...step, nextStepId: way };
  });
}
