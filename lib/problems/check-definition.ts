import { type Definition, indexOf, type Step } from "@/lib/engine";
import { checkActions } from "./check-actions";
import { checkCompletion, checkDeadEnds } from "./check-flow";
import { checkGraph, type StepFinding } from "./check-graph";
import { checkLimits } from "./check-limits";
import { checkNames } from "./check-names";
import { checkPlaceholders } from "./check-placeholders";
import { checkSettings } from "./check-settings";
import { checkStep } from "./check-step";
import { checkTargets } from "./check-targets";
import { checkWhole } from "./check-whole";
import { checkBreaking, checkCycles, checkMedia } from "./check-world";
import { type Finding, placed } from "./finding";
import type { DefinitionProblem } from "./problem";
import { checkTurns } from "./turns";
import type { World } from "./world";

/**
 * Everything that stands between a draft and a version, and what its author had better look at (PRB-4): first the settings and the
 * whole, then step by step in list order. The same for the editor, publishing and every import. What one step breaks by itself is
 * remembered with the step, so that a change costs what it changed (PRB-1).
 */
export function checkDefinition(definition: Definition, world: World = {}): DefinitionProblem[] {
  const { steps } = definition;
  const limits = checkLimits(definition);
  const breaking = checkBreaking(definition, world);
  const whole = [
    ...limits.filter(({ stepId }) => stepId === undefined),
    ...breaking.filter(({ step }) => step === undefined),
  ].map(({ found }) => found);
  const fromGraph = byStep([
    ...checkNames(definition),
    ...checkGraph(definition),
    ...checkDeadEnds(definition),
    ...checkTurns(definition),
    ...checkCycles(definition, world),
    ...breaking.flatMap(({ step, found }) => (step ? [{ step, found }] : [])),
    ...limits.flatMap(({ stepId, found }) => stepsOf(definition, stepId).map((step) => ({ step, found }))),
  ]);
  return [
    ...checkSettings(definition).map((found) => placed(found, "/settings")),
    ...[...checkWhole(definition), ...checkCompletion(definition), ...whole].map((found) => placed(found, "")),
    ...steps.flatMap((step, position) => {
      const found = [...checkStep(step), ...checkAmongOthers(definition, step, world), ...(fromGraph.get(step) ?? [])];
      return found.map((each) => placed(each, `/steps/${position}`, step.id));
    }),
  ];
}

/** What one step breaks together with the rest. */
function checkAmongOthers(definition: Definition, step: Step, world: World): Finding[] {
  return [
    ...checkTargets(definition, step),
    ...checkPlaceholders(definition, step),
    ...checkActions(step, world.unavailableActions),
    ...checkMedia(step, world),
  ];
}

function stepsOf(definition: Definition, id: string | undefined): Step[] {
  const step = id === undefined ? undefined : indexOf(definition).byId.get(id);
  return step ? [step] : [];
}

function byStep(findings: readonly StepFinding[]): Map<Step, Finding[]> {
  const found = new Map<Step, Finding[]>();
  for (const { step, found: one } of findings) {
    const known = found.get(step);
    if (known) known.push(one);
    else found.set(step, [one]);
  }
  return found;
}
