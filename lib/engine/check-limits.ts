import { jsonBytes } from "@/lib/messages";
import type { DefinitionProblem } from "./check-definition";
import { error, warning } from "./check-settings";
import type { Definition } from "./definition.schema";
import { definitionLimits, nearLimit } from "./definition-limits";

/** The rules about size. */
export function checkLimits(definition: Definition): DefinitionProblem[] {
  const { settings, steps } = definition;
  const inSteps = steps.flatMap(({ branches }, position) =>
    checkLimit(`/steps/${position}/branches`, branches.length, definitionLimits.branches),
  );
  return [
    ...checkLimit("/steps", steps.length, definitionLimits.steps),
    ...checkLimit("", jsonBytes(definition), definitionLimits.bytes),
    ...checkLimit("/settings/cancelWords", settings.cancelWords.length, definitionLimits.cancelWords),
    ...inSteps,
  ];
}

function checkLimit(path: string, count: number, limit: number): DefinitionProblem[] {
  const text = `${count} of at most ${limit}.`;
  if (count > limit) return [error(path, "LIMIT_EXCEEDED", text)];
  return count >= limit * nearLimit ? [warning(path, "LIMIT_NEAR", text)] : [];
}
