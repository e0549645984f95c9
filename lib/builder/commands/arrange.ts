import type { BuilderDocument, Point } from "../document";
import { type Drawn, drawnOf, movedTo, pixels, type Sizes, withDrawn } from "../drawn";
import type { DescriptionKey, Edit, Refusal } from "../outcome";
import type { Selection } from "../selection";
import { missingOf } from "./step-edits";

export interface Move {
  steps?: Readonly<Record<string, Point>>;
  notes?: Readonly<Record<string, Point>>;
  frames?: Readonly<Record<string, Point>>;
  /** Steps that lose their place: special ones go back to their lane (CAN-7). */
  docked?: readonly string[];
  /** Dragging unless said otherwise. */
  reason?: "moveSteps" | "autoLayout" | "tidySelection";
}

/** Puts steps, notes and frames where a drag or auto-layout left them (CAN-11). One change, whatever it moved. */
export function move(
  document: BuilderDocument,
  { steps = {}, notes = {}, frames = {}, docked = [], reason }: Move,
): Edit | Refusal {
  const ids = [...Object.keys(steps), ...docked];
  const missing = missingOf(document, ids);
  if (missing) return missing;
  const { layout } = document;
  const count = ids.length + Object.keys(notes).length + Object.keys(frames).length;
  return {
    ok: true,
    layout: {
      ...layout,
      positions: without({ ...layout.positions, ...pixels(steps) }, docked),
      notes: movedTo(layout.notes, notes),
      frames: movedTo(layout.frames, frames),
    },
    description: { key: reason ?? "moveSteps", values: { id: ids[0] ?? "", count } },
    focus: [...ids, ...Object.keys(notes), ...Object.keys(frames)],
  };
}

function without(positions: Readonly<Record<string, Point>>, ids: readonly string[]): Record<string, Point> {
  return Object.fromEntries(Object.entries(positions).filter(([id]) => !ids.includes(id)));
}

export const edges = ["left", "centre", "right", "top", "middle", "bottom"] as const;
export type AlignEdge = (typeof edges)[number];

export interface Arrangement {
  selection: Selection;
  /** The sizes of nodes as they are drawn; notes and frames know theirs. */
  sizes: Sizes;
}

/** Brings a selection in line: to one edge, or to the middle between the outermost ones (CAN-12). */
export function align(document: BuilderDocument, { selection, sizes, edge }: Arrangement & { edge: AlignEdge }): Edit {
  return rearrange(document, selection, sizes, "alignSteps", (items) => {
    const [left, top] = [Math.min(...items.map(({ x }) => x)), Math.min(...items.map(({ y }) => y))];
    const right = Math.max(...items.map(({ x, width }) => x + width));
    const bottom = Math.max(...items.map(({ y, height }) => y + height));
    const place: Record<AlignEdge, (item: Drawn) => Partial<Point>> = {
      left: () => ({ x: left }),
      centre: ({ width }) => ({ x: (left + right - width) / 2 }),
      right: ({ width }) => ({ x: right - width }),
      top: () => ({ y: top }),
      middle: ({ height }) => ({ y: (top + bottom - height) / 2 }),
      bottom: ({ height }) => ({ y: bottom - height }),
    };
    return items.map((item) => ({ ...item, ...place[edge](item) }));
  });
}

/** Makes the gaps of a selection equal; the outermost items stay (CAN-12). */
export function distribute(
  document: BuilderDocument,
  { selection, sizes, axis }: Arrangement & { axis: "horizontal" | "vertical" },
): Edit {
  const [at, length] = axis === "horizontal" ? (["x", "width"] as const) : (["y", "height"] as const);
  return rearrange(document, selection, sizes, "distributeSteps", (items) => {
    const sorted = items.toSorted((a, b) => a[at] - b[at]);
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (!first || !last || sorted.length < 3) return items;
    const filled = sorted.reduce((sum, item) => sum + item[length], 0);
    const gap = (last[at] + last[length] - first[at] - filled) / (sorted.length - 1);
    let next = first[at];
    return sorted.map((item) => {
      const placed = { ...item, [at]: next };
      next += item[length] + gap;
      return placed;
    });
  });
}

/** Puts a selection on the grid (CAN-13). */
export function snap(
  document: BuilderDocument,
  { selection, grid = 8 }: { selection: Selection; grid?: number },
): Edit {
  const onGrid = (value: number) => Math.round(value / grid) * grid;
  return rearrange(document, selection, {}, "snapSteps", (items) =>
    items.map((item) => ({ ...item, x: onGrid(item.x), y: onGrid(item.y) })),
  );
}

/** Shows steps in their short form, or whole again. */
export function collapse(
  document: BuilderDocument,
  { ids, isCollapsed }: { ids: readonly string[]; isCollapsed: boolean },
): Edit | Refusal {
  const missing = missingOf(document, ids);
  if (missing) return missing;
  const others = Object.entries(document.layout.collapsed).filter(([id]) => !ids.includes(id));
  const own = isCollapsed ? ids.map((id) => [id, true] as const) : [];
  return {
    ok: true,
    layout: { ...document.layout, collapsed: Object.fromEntries([...others, ...own]) },
    description: { key: "collapseSteps", values: { id: ids[0] ?? "", count: ids.length } },
    focus: ids,
  };
}

function rearrange(
  document: BuilderDocument,
  selection: Selection,
  sizes: Sizes,
  key: DescriptionKey,
  place: (items: readonly Drawn[]) => readonly Drawn[],
): Edit {
  const items = drawnOf(document.layout, selection, sizes);
  const placed = items.length > 0 ? place(items) : [];
  return {
    ok: true,
    layout: withDrawn(document.layout, placed),
    description: { key, values: { id: items[0]?.id ?? "", count: items.length } },
    focus: items.map(({ id }) => id),
  };
}
