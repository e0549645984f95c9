import type { Box } from "./box";

export const gridSize = 8;
/** How near edges come before they attract each other, in pixels of the screen (CAN-13). */
const reach = 6;
/** Farther away nobody sees what something is in line with, in pixels of the drawing. */
const nearby = 900;

/** A line to be drawn while something is dragged: what it is in line with. */
export interface Guide {
  axis: "x" | "y";
  at: number;
  from: number;
  to: number;
}

/** How far what is dragged has to be moved further, and why. */
export interface Snapped {
  by: { x: number; y: number };
  guides: Guide[];
}

export interface SnapOptions {
  zoom: number;
  /** To the grid where nothing else attracts. */
  hasGrid: boolean;
  /** While Alt is held everything goes exactly where the pointer is. */
  isSuspended: boolean;
}

/** Where a box goes when it is let go here: in line with its neighbours, else on the grid (CAN-13). */
export function snapBox(box: Box, others: readonly Box[], { zoom, hasGrid, isSuspended }: SnapOptions): Snapped {
  if (isSuspended) return { by: { x: 0, y: 0 }, guides: [] };
  const near = others.filter((other) => Math.abs(other.x - box.x) < nearby && Math.abs(other.y - box.y) < nearby);
  const x = attraction(box, near, "x", reach / zoom) ?? toGrid(box.x, hasGrid);
  const y = attraction(box, near, "y", reach / zoom) ?? toGrid(box.y, hasGrid);
  const moved = { ...box, x: box.x + x, y: box.y + y };
  return { by: { x, y }, guides: [...guidesOf(moved, near, "x"), ...guidesOf(moved, near, "y")] };
}

function toGrid(value: number, hasGrid: boolean): number {
  return hasGrid ? Math.round(value / gridSize) * gridSize - value : 0;
}

/** The smallest shift that brings an edge or the middle in line with that of a neighbour. */
function attraction(box: Box, others: readonly Box[], axis: "x" | "y", within: number): number | undefined {
  let best: number | undefined;
  for (const other of others) {
    for (const line of linesOf(other, axis)) {
      for (const own of linesOf(box, axis)) {
        const shift = line - own;
        if (Math.abs(shift) <= within && (best === undefined || Math.abs(shift) < Math.abs(best))) best = shift;
      }
    }
  }
  return best;
}

function linesOf(box: Box, axis: "x" | "y"): readonly [number, number, number] {
  const [at, length] = axis === "x" ? [box.x, box.width] : [box.y, box.height];
  return [at, at + length / 2, at + length];
}

function guidesOf(box: Box, others: readonly Box[], axis: "x" | "y"): Guide[] {
  return linesOf(box, axis).flatMap((at) => {
    const aligned = others.filter((other) => linesOf(other, axis).some((line) => Math.abs(line - at) < 0.5));
    if (aligned.length === 0) return [];
    const spans = [box, ...aligned].map((other) => linesOf(other, axis === "x" ? "y" : "x"));
    return [
      { axis, at, from: Math.min(...spans.map(([low]) => low)), to: Math.max(...spans.map(([, , high]) => high)) },
    ];
  });
}
