import { type Definition, type Step, stepSchema } from "@/lib/engine";
import type { BuilderDocument, Layout, Point } from "../document";
import type { Dangling, Edit, Refusal } from "../outcome";
import { referencesOf, renameIn } from "../references";
import type { Selection } from "../selection";
import { IdSet, isRoleName } from "../step-ids";
import { implicitWay, keepWaysOn } from "../ways-on";
import { missingOf } from "./step-edits";

/** How far beside the original a copy is put. */
const beside = 32;

export interface Copies {
  steps: readonly Step[];
  layout: Pick<Layout, "positions" | "notes" | "frames">;
}

/** Copies a selection, one change. Copies lead to each other where the originals did, and elsewhere where those lead. */
export function duplicateSelection(document: BuilderDocument, selection: Selection): Edit | Refusal {
  const missing = missingOf(document, selection.steps ?? []);
  if (missing) return missing;
  const { steps: copies, layout } = cutOut(document, selection);
  const taken = new IdSet(document.meaning.steps.map(({ id }) => id));
  const ids = new Map(copies.map(({ id }) => [id, taken.take(id)]));
  const own = copies.map((step): object => {
    const renamed = renameIn(withWayOn(document.meaning, step), (target) => ids.get(target));
    return { ...renamed, id: ids.get(step.id), special: undefined };
  });
  const placed = placeLayout(document.layout, layout, ids, { x: beside, y: beside });
  return {
    ok: true,
    steps: append(document.meaning, own),
    layout: placed.layout,
    description: { key: "duplicateSteps", values: { id: copies[0]?.id ?? "", count: copies.length } },
    focus: [...ids.values(), ...placed.drawn],
    report: { ids: Object.fromEntries(ids) },
  };
}

export interface Paste {
  clip: Copies;
  /** Where the upper left corner of what is pasted goes; without it, beside where it was copied. */
  at?: Point;
}

/**
 * Adds what was copied, here or elsewhere (CAN-14). Ids that are taken get a number; connections and placeholders among the
 * pasted steps follow. One that named a step outside keeps the name that this step would have got, had it come along: no step
 * bears it, and when it is pasted later, it is found again.
 */
export function paste(document: BuilderDocument, { clip, at }: Paste): Edit | Refusal {
  const taken = new IdSet(document.meaning.steps.map(({ id }) => id));
  const roles = new Set(document.meaning.steps.map(({ special }) => special));
  const isDropped = ({ special }: Step) => special !== undefined && roles.has(special);
  const ids = new Map(
    clip.steps.map((step) => [step.id, taken.take(step.id, isDropped(step) ? undefined : step.special)]),
  );
  const outside = namesOutside(clip.steps, ids, taken);
  const own = clip.steps.map((step) => {
    const renamed = renameIn(step, (target) => ids.get(target) ?? outside.get(target));
    return { ...renamed, id: ids.get(step.id), special: isDropped(step) ? undefined : step.special };
  });
  const placed = placeLayout(document.layout, clip.layout, ids, shiftTo(clip.layout, at));
  return {
    ok: true,
    steps: append(document.meaning, own),
    layout: placed.layout,
    description: { key: "paste", values: { count: clip.steps.length } },
    focus: [...ids.values(), ...placed.drawn],
    report: {
      ids: Object.fromEntries(ids),
      dangling: danglingOf(document, clip.steps, ids, outside),
      rolesDropped: clip.steps.filter(isDropped).map(({ id }) => ids.get(id) ?? id),
    },
  };
}

/** The steps and drawings of a selection, and where they are: what is copied, and what the clipboard gets. */
export function cutOut({ meaning, layout }: BuilderDocument, selection: Selection): Copies {
  const { steps = [], notes = [], frames = [] } = selection;
  const chosen = new Set(steps);
  return {
    steps: meaning.steps.filter(({ id }) => chosen.has(id)),
    layout: {
      positions: pick(layout.positions, steps),
      notes: pick(layout.notes, notes),
      frames: pick(layout.frames, frames),
    },
  };
}

function pick<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}

/** A copy stands elsewhere in the list, so where it goes on by list order is written down. */
function withWayOn(meaning: Definition, step: Step): Step {
  const way = implicitWay(meaning, step);
  return way === undefined ? step : { ...step, nextStepId: way };
}

function append(before: Definition, own: readonly object[]): object[] {
  const last = before.steps.findLast(({ special }) => !special);
  const parsed = own.map((step) => stepSchema.safeParse(step));
  const steps = parsed.flatMap(({ data }) => data ?? []);
  if (steps.length < own.length || !last) return [...before.steps, ...own];
  return keepWaysOn(before, [...before.steps, ...steps], new Set());
}

function namesOutside(steps: readonly Step[], ids: ReadonlyMap<string, string>, taken: IdSet): Map<string, string> {
  const names = new Map<string, string>();
  for (const { target } of steps.flatMap(referencesOf)) {
    if (!ids.has(target) && !names.has(target) && !isRoleName(target)) names.set(target, taken.take(target));
  }
  return names;
}

function danglingOf(
  { meaning }: BuilderDocument,
  steps: readonly Step[],
  ids: ReadonlyMap<string, string>,
  outside: ReadonlyMap<string, string>,
): Dangling[] {
  const here = new Set(meaning.steps.map(({ id }) => id));
  return steps.flatMap(referencesOf).flatMap(({ from, path, target }): Dangling[] => {
    const name = outside.get(target);
    const stepId = ids.get(from ?? "");
    return name === undefined || stepId === undefined
      ? []
      : [{ stepId, path, target, name, isHereToo: here.has(target) }];
  });
}

/** Adds the drawings of copies, moved, notes and frames under free names. */
function placeLayout(layout: Layout, copies: Copies["layout"], ids: ReadonlyMap<string, string>, by: Point) {
  const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  const drawn = new IdSet([...Object.keys(layout.notes), ...Object.keys(layout.frames)]);
  const renamed = <T extends Point>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([key, item]) => [drawn.take(key), moved(item)]));
  const positions = Object.entries(copies.positions).flatMap(([key, point]) => {
    const id = ids.get(key);
    return id === undefined ? [] : [[id, moved(point)] as const];
  });
  const [notes, frames] = [renamed(copies.notes), renamed(copies.frames)];
  return {
    drawn: [...Object.keys(notes), ...Object.keys(frames)],
    layout: {
      ...layout,
      positions: { ...layout.positions, ...Object.fromEntries(positions) },
      notes: { ...layout.notes, ...notes },
      frames: { ...layout.frames, ...frames },
    },
  };
}

function shiftTo({ positions, notes, frames }: Copies["layout"], at: Point | undefined): Point {
  const points: Point[] = [positions, notes, frames].flatMap((record) => Object.values<Point>(record));
  if (!at || points.length === 0) return { x: beside, y: beside };
  return { x: at.x - Math.min(...points.map(({ x }) => x)), y: at.y - Math.min(...points.map(({ y }) => y)) };
}
