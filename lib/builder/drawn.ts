import type { Layout, Point } from "./document";
import type { Selection } from "./selection";

/** The sizes of steps as the canvas draws them, by id. */
export type Sizes = Readonly<Record<string, { width: number; height: number }>>;

/** One thing on the canvas, with its box. */
export interface Drawn extends Point {
  kind: "step" | "note" | "frame";
  id: string;
  width: number;
  height: number;
}

const unknownSize = { width: 0, height: 0 };

/** The boxes of a selection; steps that have no position yet are left out. */
export function drawnOf(layout: Layout, { steps = [], notes = [], frames = [] }: Selection, sizes: Sizes): Drawn[] {
  return [
    ...boxesOf("step", steps, layout.positions, (id) => sizes[id] ?? unknownSize),
    ...boxesOf("note", notes, layout.notes, (id) => layout.notes[id] ?? unknownSize),
    ...boxesOf("frame", frames, layout.frames, (id) => layout.frames[id] ?? unknownSize),
  ];
}

function boxesOf(
  kind: Drawn["kind"],
  ids: readonly string[],
  points: Readonly<Record<string, Point>>,
  sizeOf: (id: string) => { width: number; height: number },
): Drawn[] {
  return ids.flatMap((id) => {
    const point = Object.hasOwn(points, id) ? points[id] : undefined;
    if (!point) return [];
    const { width, height } = sizeOf(id);
    return [{ kind, id, x: point.x, y: point.y, width, height }];
  });
}

/** The layout with these things where their boxes are now. */
export function withDrawn(layout: Layout, items: readonly Drawn[]): Layout {
  const pointsOf = (kind: Drawn["kind"]) =>
    Object.fromEntries(items.flatMap((item) => (item.kind === kind ? [[item.id, item]] : [])));
  return {
    ...layout,
    positions: { ...layout.positions, ...pixels(pointsOf("step")) },
    notes: movedTo(layout.notes, pointsOf("note")),
    frames: movedTo(layout.frames, pointsOf("frame")),
  };
}

/** Whole pixels: what was dragged in a zoomed drawing would bring fractions that mean nothing. */
export function pixels(points: Readonly<Record<string, Point>>): Record<string, Point> {
  return Object.fromEntries(
    Object.entries(points).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
}

/** Notes or frames with some of them at other places. */
export function movedTo<T extends Point>(items: Readonly<Record<string, T>>, points: Readonly<Record<string, Point>>) {
  const places = pixels(points);
  const moved = Object.entries(items).map(([id, item]): [string, T] => [id, { ...item, ...places[id] }]);
  return Object.fromEntries(moved);
}
