import { connectionsOf, type Definition, indexOf, type Step } from "@/lib/engine";
import type { BuilderDocument, Layout } from "../document";
import type { Edit, Refusal } from "../outcome";
import { referencesIn, renameIn } from "../references";
import type { Selection } from "../selection";
import { implicitWay } from "../ways-on";
import { missingOf } from "./step-edits";

/** What becomes of connections to deleted steps (CAN-15). */
export type DeletionMode = "connect" | "dangle";

export interface DeleteSelection extends Selection {
  mode: DeletionMode;
}

/**
 * Deletes steps, notes and frames as one change. With `connect`, whatever led to a deleted step leads to where that step went on;
 * with `dangle`, it keeps naming what is no longer there.
 */
export function deleteSelection(document: BuilderDocument, command: DeleteSelection): Edit | Refusal {
  const { steps: ids = [], notes = [], frames = [], mode } = command;
  const missing = missingOf(document, ids);
  if (missing) return missing;
  const gone = new Set(ids);
  const { settings } = document.meaning;
  const excludeSteps = settings.excludeSteps.filter((id) => !gone.has(id));
  return {
    ok: true,
    steps: remaining(document.meaning, gone, mode),
    settings: excludeSteps.length === settings.excludeSteps.length ? settings : { ...settings, excludeSteps },
    layout: withoutSelection(document.layout, { steps: ids, notes, frames }),
    description: { key: "deleteSteps", values: { id: ids[0] ?? "", count: ids.length + notes.length + frames.length } },
    focus: [...neighboursOf(document.meaning, gone)],
  };
}

/** Which way of deleting to offer first: connecting when every step goes on in exactly one way. */
export function usualDeletion({ meaning }: BuilderDocument, ids: readonly string[]): DeletionMode {
  const connections = connectionsOf(meaning);
  const goOn = ids.every((id) => connections.filter(({ from }) => from === id).length === 1);
  return goOn ? "connect" : "dangle";
}

function remaining(meaning: Definition, gone: ReadonlySet<string>, mode: DeletionMode): unknown[] {
  const kept = meaning.steps.filter(({ id }) => !gone.has(id));
  if (mode === "dangle" || kept.length === meaning.steps.length) return kept;
  const wayOf = waysThrough(meaning, gone);
  const following = { ...meaning, steps: kept };
  return kept.map((step) => {
    const implicit = implicitWay(meaning, step);
    const way = implicit !== undefined && gone.has(implicit) ? wayOf(implicit) : undefined;
    const isElsewhere = way !== undefined && way !== implicitWay(following, step);
    if (isElsewhere) return renameIn({ ...step, nextStepId: way }, renameTargets(wayOf, gone));
    return renameIn(step, renameTargets(wayOf, gone));
  });
}

/** Answers that are shown or compared are not passed on: nobody else gives them. */
function renameTargets(wayOf: (id: string) => string | undefined, gone: ReadonlySet<string>) {
  return (target: string, kind: string) =>
    (kind === "target" || kind === "postback") && gone.has(target) ? wayOf(target) : undefined;
}

/** Where a deleted step went on, through deleted ones; nothing when they only lead to each other. */
function waysThrough(meaning: Definition, gone: ReadonlySet<string>): (id: string) => string | undefined {
  const { byId } = indexOf(meaning);
  return (id) => {
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && gone.has(at)) {
      const step = byId.get(at);
      if (!step || seen.has(at)) return undefined;
      seen.add(at);
      at = wayOn(meaning, step);
    }
    return at;
  };
}

/** A special step that goes leaves the built-in one, which bears the name of the role. */
function wayOn(meaning: Definition, step: Step): string | undefined {
  if (step.special) return step.special;
  return step.stop ? "complete" : step.nextStepId || implicitWay(meaning, step);
}

function neighboursOf({ settings, steps }: Definition, gone: ReadonlySet<string>): Set<string> {
  const naming = referencesIn({ format: 1, settings, steps }).filter(({ target }) => gone.has(target));
  return new Set(naming.flatMap(({ from }) => (from !== undefined && !gone.has(from) ? from : [])));
}

function withoutSelection(layout: Layout, { steps = [], notes = [], frames = [] }: Selection): Layout {
  return {
    positions: without(layout.positions, steps),
    collapsed: without(layout.collapsed, steps),
    notes: without(layout.notes, notes),
    frames: without(layout.frames, frames),
    mutes: without(layout.mutes, mutesOf(layout, steps)),
  };
}

/** What was said about a step goes with it. */
function mutesOf({ mutes }: Layout, steps: readonly string[]): string[] {
  return Object.entries(mutes).flatMap(([key, { stepId }]) =>
    stepId !== undefined && steps.includes(stepId) ? [key] : [],
  );
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(record).filter(([key]) => !gone.has(key)));
}
