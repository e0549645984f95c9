import { type Definition, followingStep, indexOf, type SpecialRole, type Step, specialRoles } from "@/lib/engine";
import type { OutletTarget } from "./graph";

/** Section 9: a target is a step id first, then the name of a special role. */
export function resolveTarget(definition: Definition, id: string): OutletTarget {
  const step = indexOf(definition).byId.get(id);
  if (step) return targetOf(step);
  const role = specialRoles.find((candidate) => candidate === id);
  return role ? roleTarget(definition, role) : { type: "missing", id };
}

/** Section 9, rule 5: the following step in list order, passing over special steps other than confirm and complete. */
export function implicitNext(definition: Definition, step: Step): OutletTarget {
  const next = followingStep(indexOf(definition), step);
  return next ? targetOf(next) : roleTarget(definition, "complete");
}

function targetOf(step: Step): OutletTarget {
  return step.special ? { type: "special", role: step.special, stepId: step.id } : { type: "step", stepId: step.id };
}

function roleTarget(definition: Definition, role: SpecialRole): OutletTarget {
  return { type: "special", role, stepId: indexOf(definition).byRole.get(role)?.id ?? null };
}
