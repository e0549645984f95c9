import { describe, expect, it } from "vitest";
import { snapBox } from "./snap";

const box = (x: number, y: number, width = 220, height = 100) => ({ x, y, width, height });
const free = { zoom: 1, hasGrid: false, isSuspended: false };

describe("CAN-13 snapping", () => {
  it("brings an edge in line with a neighbour's within 6 pixels of the screen, and says so with a line", () => {
    const { by, guides } = snapBox(box(104, 300), [box(100, 0)], free);
    expect(by.x).toBe(-4);
    expect(guides.filter(({ axis }) => axis === "x").map(({ at }) => at)).toEqual([100, 210, 320]);
    expect(guides[0]).toMatchObject({ from: 0, to: 400 });
  });

  it("leaves alone what is farther away", () => {
    expect(snapBox(box(107, 333), [box(100, 0)], free)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  });

  it.each([
    [0.5, 110, -10],
    [2, 104, 0],
    [2, 103, -3],
  ])("counts pixels of the screen, not of the drawing: at zoom %d", (zoom, x, expected) => {
    expect(snapBox(box(x, 300), [box(100, 0)], { ...free, zoom }).by.x).toBe(expected);
  });

  it("brings middles in line too", () => {
    expect(snapBox(box(58, 300, 300), [box(100, 0)], free).by.x).toBe(2);
  });

  it("goes to the grid of 8 where nothing attracts, and each axis by itself", () => {
    expect(snapBox(box(13, 301), [], { ...free, hasGrid: true }).by).toEqual({ x: 3, y: 3 });
    expect(snapBox(box(103, 301), [box(100, 0)], { ...free, hasGrid: true }).by).toEqual({ x: -3, y: 3 });
  });

  it("does nothing while Alt is held", () => {
    const held = { ...free, hasGrid: true, isSuspended: true };
    expect(snapBox(box(103, 301), [box(100, 0)], held)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  });
});
