import { listPlaceholders, parsePath } from "@/lib/engine";
import { namesOf } from "./commands/rename-step";
import type { BuilderDocument } from "./document";
import { pointerTo } from "./json-pointer";
import type { ReferenceKind } from "./references";
import { visitTexts } from "./step-json";
import { implicitWay } from "./ways-on";

/** A place that uses a step or a placeholder. */
export interface Usage {
  /** `implicit` is the step that comes to it by list order. */
  kind: ReferenceKind | "implicit";
  /** The step in which it is; nothing for the settings. */
  stepId: string | undefined;
  /** JSON pointer inside of that step, or of the settings. */
  path: string;
}

/** What uses a step (CAN-17): everything that names it, and whoever comes to it by list order. */
export function usagesOfStep(document: BuilderDocument, id: string): Usage[] {
  const { meaning } = document;
  const named = namesOf(document, id).map(({ kind, from, path }): Usage => ({ kind, stepId: from, path }));
  const before = meaning.steps.filter((step) => implicitWay(meaning, step) === id);
  return [...named, ...before.map((step): Usage => ({ kind: "implicit", stepId: step.id, path: "" }))];
}

/** What shows a value: `user.profile` finds `{{user.profile.name}}` too, however the path is written. */
export function usagesOfPlaceholder({ meaning }: BuilderDocument, name: string): Usage[] {
  const wanted = parsePath(name) ?? [];
  const usages: Usage[] = [];
  for (const step of meaning.steps) {
    visitTexts(step, ({ text, path }) => {
      const isUsed = listPlaceholders(text).some((found) => wanted.every((key, index) => found.path?.[index] === key));
      if (isUsed) usages.push({ kind: "placeholder", stepId: step.id, path: pointerTo(...path) });
    });
  }
  return wanted.length > 0 ? usages : [];
}
