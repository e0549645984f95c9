import {
  type ActionEntry,
  type ActionType,
  actionCatalogue,
  actionTypeOf,
  type Definition,
  isReadOnly,
} from "@/lib/engine";

/** An action of the draft that would reach outside, where it stands, and the key of its stub. */
export interface StubbedAction {
  key: string;
  stepId: string;
  stepTitle: string;
  phase: "before" | "after";
  /** From 1. */
  number: number;
  type: ActionType;
  /** It changes nothing, so it may be done. */
  isReadOnly: boolean;
}

/** Actions that a simulation answers by stubs (SIM-8): those whose result somebody outside would have to give. */
export function stubbedActions({ steps }: Definition): StubbedAction[] {
  return steps.flatMap((step) =>
    (["before", "after"] as const).flatMap((phase) =>
      step[`${phase}Actions`].flatMap((entry, index) => {
        const type = actionTypeOf(entry.type);
        if (!type || !isOutside(type, entry)) return [];
        const number = index + 1;
        const stepTitle = step.title || step.id;
        const key = `${step.id}/${phase}.${number}`;
        const isHarmless = isReadOnly({ type, parameters: entry.parameters });
        return [{ key, stepId: step.id, stepTitle, phase, number, type, isReadOnly: isHarmless }];
      }),
    ),
  );
}

/** What concerns the person on the phone happens inside the simulation, to nobody real. */
function isOutside(type: ActionType, { isEnabled, parameters }: ActionEntry): boolean {
  const { place } = actionCatalogue[type];
  const isForAnother = Boolean(parameters.user) || Boolean(parameters.channel);
  return isEnabled && (place === "outside" || (place === "either" && isForAnother));
}
