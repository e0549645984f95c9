import { type Definition, type SpecialRole, type Step, specialRoles } from "@/lib/engine";
import type { OutletTarget } from "./graph";

/** Section 9: a target is a step id first, then the name of a special role. */
export function resolveTarget(definition: Definition, id: string): OutletTarget {
  const step = definition.steps.find((s) => s.id === id);
  if (step) return targetOf(step);
  const role = specialRoles.find((r) => r === id);
  return role ? roleTarget(definition, role) : { type: "missing", id };
}

/** Section 9, rule 5: the following step in list order, passing over special steps other than confirm and complete. */
export function implicitNext(definition: Definition, step: Step): OutletTarget {
  const following = definition.steps.slice(definition.steps.indexOf(step) + 1);
  const next = following.find((s) => !s.special || s.special === "confirm" || s.special === "complete");
  return next ? targetOf(next) : roleTarget(definition, "complete");
}

function targetOf(step: Step): OutletTarget {
  return step.special ? { type: "special", role: step.special, stepId: step.id } : { type: "step", stepId: step.id };
}

function roleTarget(definition: Definition, role: SpecialRole): OutletTarget {
  return { type: "special", role, stepId: definition.steps.find((s) => s.special === role)?.id ?? null };
}
