import type { Definition, Step } from "./definition.schema";
import type { SpecialRole } from "./words";

/** A definition with its steps found by id, role and place, so that a turn costs the same with 10 steps and 500. */
export interface DefinitionIndex {
  definition: Definition;
  byId: Map<string, Step>;
  byRole: Map<SpecialRole, Step>;
  positions: Map<Step, number>;
  excluded: Set<string>;
  /** The first ordinary step in list order. */
  first: Step | undefined;
}

/** Definitions are immutable once published, so the index lives as long as the object it describes. */
const indexes = new WeakMap<Definition, DefinitionIndex>();

export function indexOf(definition: Definition): DefinitionIndex {
  const known = indexes.get(definition);
  if (known) return known;
  const index = buildIndex(definition);
  indexes.set(definition, index);
  return index;
}

/** Of steps that share an id or a role the first counts; publishing refuses them anyway. */
function buildIndex(definition: Definition): DefinitionIndex {
  const { steps, settings } = definition;
  const fromLast = steps.toReversed();
  return {
    definition,
    byId: new Map(fromLast.map((step) => [step.id, step])),
    byRole: new Map(fromLast.flatMap((step) => (step.special ? [[step.special, step] as const] : []))),
    positions: new Map(steps.map((step, position) => [step, position])),
    excluded: new Set(settings.excludeSteps),
    first: steps.find((step) => !step.special),
  };
}

/** Passes on without waiting: by its input mode, or by a role that only talks. */
export function isPassThrough(step: Step): boolean {
  switch (step.special) {
    case "complete":
    case "canceled":
    case "timeoutRemind":
    case "timeoutNotice":
      return true;
    case "confirm":
    case "editPicker":
    case "cancelConfirm":
      return false;
    case undefined:
      return step.input.mode === "none";
  }
}

export function titleOf(step: Step): string {
  return step.title || step.id;
}
