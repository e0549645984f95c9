import type { BuilderDocument } from "../document";
import { isRecord, parsePointer, valueAt, withValueAt } from "../json-pointer";
import { type Edit, type Refusal, refuse } from "../outcome";
import { findStep, isRefusal, withStep } from "./step-edits";

export interface SetField {
  /** The step; without it the settings. */
  stepId?: string;
  /** JSON pointer inside of the step, or of the settings. */
  path: string;
  /** The new value; `undefined` takes the member away. */
  value?: unknown;
}

/** Sets any field of a step or of the settings: title, texts, input mode, a rule's parameter … Ids are renamed instead. */
export function setField(document: BuilderDocument, { stepId, path, value }: SetField): Edit | Refusal {
  if (path === "" || (stepId !== undefined && path === "/id"))
    return refuse("PLACE_MISSING", { id: stepId ?? "", path });
  return changeHolder(document, stepId, (holder) => {
    const changed = withValueAt(holder, parsePointer(path), value);
    if (!isRecord(changed)) return refuse("PLACE_MISSING", { id: stepId ?? "", path });
    const key = stepId === undefined ? ("changeSettings" as const) : ("changeField" as const);
    return { changed, description: { key, values: { id: stepId ?? "", path } } };
  });
}

export interface ReplaceStep {
  id: string;
  /** The whole step as it was written in the JSON view (INS-10). */
  step: unknown;
}

/** Replaces a step by one that was written by hand. Its id stays: renaming rewrites what names it. */
export function replaceStep(document: BuilderDocument, { id, step }: ReplaceStep): Edit | Refusal {
  const before = findStep(document, id);
  if (isRefusal(before)) return before;
  if (!isRecord(step) || step.id !== id) return refuse("SHAPE_INVALID", { stepId: id, path: "/id", reason: "id" });
  const steps = withStep(document.meaning.steps, id, step);
  return { ok: true, steps, description: { key: "changeStep", values: { id } }, focus: [id] };
}

interface HolderChange {
  changed: unknown;
  description: Edit["description"];
}

/** Changes a step, or the settings where there is no step id. */
export function changeHolder(
  document: BuilderDocument,
  stepId: string | undefined,
  change: (holder: object) => HolderChange | Refusal,
): Edit | Refusal {
  const { settings, steps } = document.meaning;
  const holder = stepId === undefined ? settings : findStep(document, stepId);
  if (isRefusal(holder)) return holder;
  const done = change(holder);
  if (isRefusal(done)) return done;
  const { changed, description } = done;
  if (stepId === undefined) return { ok: true, settings: changed, description, focus: [] };
  return { ok: true, steps: withStep(steps, stepId, changed), description, focus: [stepId] };
}

/** The list at a place of a step or of the settings; one that may be left out and is, is empty. */
export function listAt(holder: object, list: string): unknown[] | undefined {
  const path = parsePointer(list);
  const found = valueAt(holder, path);
  if (Array.isArray(found)) return found;
  const isOptional = path.at(-1) === "quickReplies" && isRecord(valueAt(holder, path.slice(0, -1)));
  return found === undefined && isOptional ? [] : undefined;
}
