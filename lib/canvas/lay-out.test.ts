import { expect, it } from "vitest";
import { aGeneratedInteraction, fixtureSizes } from "@/lib/builder/testing/generated-interaction";
import { overlaps } from "./box";
import { graphOf } from "./graph";
import { type LayoutTask, layOut } from "./lay-out";
import { layoutOf } from "./layout-of";
import { sizeOf } from "./size";

/** Steps of one size, and links written as "a>b"; "a>>b" is part of the main path. */
function aTask(ids: string[], ways: string[], direction: LayoutTask["direction"] = "right"): LayoutTask {
  const links = ways.map((way) => {
    const [from = "", to = ""] = way.split(/>+/);
    return { from, to, isMain: way.includes(">>") };
  });
  return { boxes: ids.map((id) => ({ id, width: 220, height: 100 })), links, direction };
}

it("CAN-11 keeps the main path in one line, and what branches off below it", () => {
  const places = layOut(aTask(["a", "b", "c", "d"], ["a>>b", "a>d", "b>>c"]));
  expect([places.a?.y, places.b?.y, places.c?.y]).toEqual([0, 0, 0]);
  expect(places.d).toEqual({ x: places.b?.x, y: 132 });
});

it("CAN-11 puts branches of one step below each other in their order", () => {
  const places = layOut(aTask(["a", "b", "c", "d"], ["a>b", "a>c", "a>d"]));
  expect(["b", "c", "d"].map((id) => places[id]?.y)).toEqual([0, 132, 264]);
});

it("CAN-11 a step stands behind everything that leads to it, but ways back move nothing", () => {
  const places = layOut(aTask(["a", "b", "c"], ["a>c", "a>>b", "b>>c", "c>a", "b>b"]));
  expect(["a", "b", "c"].map((id) => places[id]?.x)).toEqual([0, 332, 664]);
});

it("CAN-11 leaves room for a connection that passes over a layer", () => {
  const places = layOut(aTask(["a", "b", "c", "d"], ["a>d", "a>>c", "d>c"]));
  expect(places.c?.y).toBe(0);
  expect(places.d?.y).toBeGreaterThan(0);
});

it("CAN-11 puts what nothing leads to right before where it goes", () => {
  const places = layOut(aTask(["a", "b", "c", "d"], ["a>>b", "b>>c", "d>c"]));
  expect(places.d?.x).toBe(places.b?.x);
  expect(places.a?.x).toBe(0);
});

it("CAN-11 goes downward as it goes to the right", () => {
  const places = layOut(aTask(["a", "b", "c"], ["a>>b", "a>c"], "down"));
  expect(places).toEqual({ a: { x: 0, y: 0 }, b: { x: 0, y: 212 }, c: { x: 252, y: 212 } });
});

it.each(fixtureSizes)("PERF-8 CAN-11 lays out %i generated steps without overlap, the same way twice", (size) => {
  const graph = graphOf(aGeneratedInteraction(size).meaning);
  const places = layoutOf(graph);
  expect(layoutOf(graph)).toEqual(places);
  const boxes = graph.nodes.map((node) => ({ ...(places[node.step.id] ?? { x: 0, y: 0 }), ...sizeOf(node) }));
  const inOrder = boxes.toSorted((a, b) => a.x - b.x);
  const near = inOrder.map((box, index) =>
    inOrder.slice(Math.max(0, index - 40), index).some((one) => overlaps(one, box)),
  );
  expect(near).not.toContain(true);
});
