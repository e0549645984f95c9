import { describe, expect, it } from "vitest";
import type { Box, Point } from "./box";
import { routeOf } from "./route";

const node = (x: number, y: number): Box => ({ x, y, width: 220, height: 160 });
const outletOf = (box: Box): Point => ({ x: box.x + box.width + 5, y: box.y + 140 });
const entryOf = (box: Box): Point => ({ x: box.x, y: box.y + 25 });

function route(from: Box, to: Box, track = 0) {
  return routeOf({ source: outletOf(from), target: entryOf(to), sourceBox: from, targetBox: to, track });
}

/** The corner points of a path, its bends included. */
function pointsOf(path: string): Point[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

const isInside = ({ x, y, width, height }: Box, point: Point) =>
  point.x > x && point.x < x + width && point.y > y && point.y < y + height;

describe("the way of a connection", () => {
  it("CAN-5 leads a loop around its node, clear of it, and back into its header", () => {
    const box = node(0, 0);
    const { path, middle } = route(box, box);
    expect(pointsOf(path).filter((point) => isInside(box, point))).toEqual([]);
    expect(pointsOf(path).at(-1)).toEqual(entryOf(box));
    expect(middle.y < box.y - 20 || middle.y > box.y + box.height + 20).toBe(true);
  });

  it("CAN-5 keeps loops of two outlets apart", () => {
    const box = node(0, 0);
    expect(route(box, box, 1).middle).not.toEqual(route(box, box, 0).middle);
  });

  it("CAN-11 leads a connection back around both nodes", () => {
    const [from, to] = [node(600, 20), node(0, 0)];
    const points = pointsOf(route(from, to).path);
    expect(points.filter((point) => isInside(from, point) || isInside(to, point))).toEqual([]);
  });

  it("goes back between two nodes where one is well below the other", () => {
    const { middle } = route(node(600, 0), node(0, 400));
    expect(middle.y).toBe(280);
  });

  it("CAN-16 has its middle half way between its ends when it leads on", () => {
    expect(route(node(0, 0), node(400, 100)).middle).toEqual({ x: (225 + 400) / 2, y: (140 + 125) / 2 });
  });
});
