import { expect, it } from "vitest";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { definitionSchema } from "@/lib/engine";
import { overlaps } from "./box";
import { graphOf } from "./graph";
import { layoutOf } from "./layout-of";
import { openingView } from "./opening-view";
import { placeNew } from "./place-new";
import { geometryOf, measures, outletTop, sizeOf } from "./size";
import { linesIn, textWidth } from "./text-size";

const graph = graphOf(
  definitionSchema.parse({ format: 1, steps: [{ id: "a", nextStepId: "c" }, { id: "b" }, { id: "c" }] }),
);

it("puts a step that has no place to the right of the one that leads to it, where nothing is", () => {
  const found = placeNew(graph, { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } });
  expect(Object.keys(found)).toEqual(["c"]);
  expect(found.c?.x).toBeGreaterThanOrEqual(measures.width);
  expect(found.c?.y).toBeGreaterThan(0);
});

it("moves nothing that has a place, and says the same twice", () => {
  const everything = { a: { x: 0, y: 0 }, b: { x: 0, y: 0 }, c: { x: 0, y: 0 } };
  expect(placeNew(graph, everything)).toEqual({});
  expect(placeNew(graph, {})).toEqual(placeNew(graph, {}));
});

it("CAN-1 keeps room for at most five bubbles and a row for each outlet", () => {
  const { nodes } = graphOf(aGeneratedInteraction(50).meaning);
  for (const node of nodes) {
    const { bubbles, outletsTop, height } = geometryOf(node);
    expect(bubbles).toHaveLength(Math.min(5, node.step.messages.length));
    expect(height).toBe(outletsTop + node.outlets.length * measures.outletRow + 2);
    for (const { id } of node.outlets) expect(outletTop(node, id)).toBeLessThan(height);
  }
});

it.each(["right", "down"] as const)("CAN-11 lays out a part to the %s without overlap", (direction) => {
  const part = graphOf(aGeneratedInteraction(50).meaning);
  const only = new Set(part.nodes.slice(10, 22).map(({ step }) => step.id));
  const positions = layoutOf(part, { direction, only });
  expect(Object.keys(positions)).toEqual([...only]);
  const boxes = part.nodes.flatMap((node) => {
    const at = positions[node.step.id];
    return at ? [{ ...at, ...sizeOf(node) }] : [];
  });
  expect(boxes.filter((box, index) => boxes.slice(0, index).some((other) => overlaps(box, other)))).toEqual([]);
});

it("knows about how wide words are: Japanese by the square, Latin by the letter", () => {
  expect(textWidth("予約する", 12)).toBe(48);
  expect(textWidth("ill", 12)).toBeLessThan(textWidth("MMM", 12));
  expect(linesIn("あ".repeat(15), 182, 12)).toBe(1);
  expect(linesIn("あ".repeat(16), 182, 12)).toBe(2);
  expect(linesIn("one\ntwo\n", 182, 12)).toBe(3);
});

it("opens on everything where it can be read, else on the beginning", () => {
  const window = { width: 1440, height: 900 };
  expect(openingView(graph, { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } }, window).type).toBe("all");
  const large = aGeneratedInteraction(200);
  const opening = openingView(graphOf(large.meaning), large.layout.positions, window);
  expect(opening).toMatchObject({ type: "start", viewport: { x: 32, y: 128 } });
});
