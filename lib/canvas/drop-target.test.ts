import { describe, expect, it } from "vitest";
import { dropTarget } from "./drop-target";
import { zoomLevelOf } from "./zoom-level";

const boxes = new Map([
  ["a", { x: 0, y: 0, width: 220, height: 300 }],
  ["b", { x: 300, y: 0, width: 220, height: 300 }],
]);

describe("CAN-3 dropping a connection", () => {
  it.each([
    ["on a node", { x: 100, y: 250 }, 1, "a"],
    ["39 px beside a header", { x: 261, y: 20 }, 1, "b"],
    ["41 px beside a header", { x: -41, y: 20 }, 1, undefined],
    ["40 px above a header", { x: 100, y: -40 }, 1, "a"],
    ["beside the foot of a node", { x: 240, y: 280 }, 1, undefined],
    ["nearer to the second header", { x: 262, y: 10 }, 1, "b"],
    ["80 px of the drawing away at half size", { x: -80, y: 10 }, 0.5, "a"],
    ["21 px of the drawing away at double size", { x: -21, y: 10 }, 2, undefined],
  ])("%s", (_, at, zoom, expected) => {
    expect(dropTarget(at, boxes, zoom)).toBe(expected);
  });
});

describe("CAN-9 how much of a node is drawn", () => {
  it.each([
    [2, "full"],
    [0.45, "full"],
    [0.449, "compact"],
    [0.2, "compact"],
    [0.199, "block"],
    [0.1, "block"],
  ])("at zoom %d", (zoom, level) => {
    expect(zoomLevelOf(zoom)).toBe(level);
  });
});
