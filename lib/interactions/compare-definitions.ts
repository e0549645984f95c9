import { type Definition, type Settings, type Step, titleOf } from "@/lib/engine";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { movedSteps } from "./changed-parts";
import { type TextChange, textChanges } from "./text-changes";

/** What an author changes in a step, as people speak of it. */
export const stepParts = ["title", "messages", "input", "rules", "targets", "role", "actions", "position"] as const;
export type StepPart = (typeof stepParts)[number];

export interface StepChange {
  id: string;
  title: string;
  change: "added" | "removed" | "changed";
  /** What is different in a changed step. */
  parts: StepPart[];
  /** Texts of a changed step that people will read otherwise. */
  texts: TextChange[];
}

export interface DefinitionChanges {
  steps: StepChange[];
  settings: (keyof Settings)[];
}

/** What is different between two definitions, steps in the order of the newer one, removed ones last. */
export function compareDefinitions(before: Definition | undefined, after: Definition): DefinitionChanges {
  const known = new Map(before?.steps.map((step) => [step.id, step]));
  const kept = new Set(after.steps.map(({ id }) => id));
  const moved = movedSteps(before?.steps ?? [], after.steps);
  const changed = after.steps.flatMap((step): StepChange[] => {
    const old = known.get(step.id);
    if (!old) return [{ ...named(step), change: "added", parts: [], texts: [] }];
    const parts = [...differingParts(old, step), ...(moved.has(step.id) ? (["position"] as const) : [])];
    return parts.length > 0 ? [{ ...named(step), change: "changed", parts, texts: textChanges(old, step) }] : [];
  });
  const removed = (before?.steps ?? []).filter(({ id }) => !kept.has(id));
  return {
    steps: [
      ...changed,
      ...removed.map((step) => ({ ...named(step), change: "removed" as const, parts: [], texts: [] })),
    ],
    settings: before ? settingKeys(after).filter((key) => differs(before.settings[key], after.settings[key])) : [],
  };
}

/** Whether two definitions mean the same, to the letter of their canonical form. */
export function isUnchanged({ steps, settings }: DefinitionChanges): boolean {
  return steps.length === 0 && settings.length === 0;
}

const named = (step: Step) => ({ id: step.id, title: titleOf(step) });
const settingKeys = ({ settings }: Definition) => Object.keys(settings) as (keyof Settings)[];
const differs = (before: unknown, after: unknown) => canonicalJson(before ?? null) !== canonicalJson(after ?? null);

const fieldsOf: Record<Exclude<StepPart, "position">, (keyof Step)[]> = {
  title: ["title", "description"],
  messages: ["messages"],
  input: ["input", "staleTaps", "timeoutMinutes"],
  rules: ["normalize", "validate"],
  targets: ["branches", "nextStepId", "stop"],
  role: ["special"],
  actions: ["beforeActions", "afterActions"],
};

function differingParts(before: Step, after: Step): StepPart[] {
  return stepParts.filter(
    (part) => part !== "position" && fieldsOf[part].some((field) => differs(before[field], after[field])),
  );
}
