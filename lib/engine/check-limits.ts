import { jsonBytes } from "@/lib/messages";
import type { DefinitionProblem } from "./check-definition";
import { error, warning } from "./check-settings";
import type { Definition } from "./definition.schema";

/** MOD-5: beyond these an interaction is no longer something that a person can look after. */
const limits = { steps: 1_000, bytes: 2 * 1024 * 1024, branches: 50, cancelWords: 100 };

/** From this share of a limit on its author is told. */
const near = 0.9;

/** The rules about size. */
export function checkLimits(definition: Definition): DefinitionProblem[] {
  const { settings, steps } = definition;
  const inSteps = steps.flatMap(({ branches }, position) =>
    checkLimit(`/steps/${position}/branches`, branches.length, limits.branches),
  );
  return [
    ...checkLimit("/steps", steps.length, limits.steps),
    ...checkLimit("", jsonBytes(definition), limits.bytes),
    ...checkLimit("/settings/cancelWords", settings.cancelWords.length, limits.cancelWords),
    ...inSteps,
  ];
}

function checkLimit(path: string, count: number, limit: number): DefinitionProblem[] {
  const text = `${count} of at most ${limit}.`;
  if (count > limit) return [error(path, "LIMIT_EXCEEDED", text)];
  return count >= limit * near ? [warning(path, "LIMIT_NEAR", text)] : [];
}
