import { expect, it } from "vitest";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { graphOf } from "@/lib/canvas/shared";
import { createNodeProjector } from "./flow-nodes";
import { mapMarks, shownBox } from "./map-marks";

const { meaning, layout } = aGeneratedInteraction(500);
const nodes = createNodeProjector()({
  graph: graphOf(meaning),
  positions: layout.positions,
  layout,
  selected: new Set(),
  nameOf: () => "",
});

it("CAN-10 PERF-3 draws 500 steps as one path for each colour", () => {
  const counts = { error: 1, warning: 0, info: 0 };
  const marks = mapMarks(nodes, new Map([["step-0002", { counts, tabs: {}, problems: [] }]]));
  expect(marks.map(({ tone }) => tone)).toEqual(["step", "error"]);
  expect(marks[0]?.path.match(/M/g)).toHaveLength(499);
  expect(marks[1]?.path).toMatch(/^M320 0h220v\d+h-220z$/);
});

it("CAN-10 knows which part of the drawing is looked at", () => {
  expect(shownBox({ transform: [100, -50, 0.5], width: 800, height: 600 })).toEqual({
    x: -200,
    y: 100,
    width: 1600,
    height: 1200,
  });
});
