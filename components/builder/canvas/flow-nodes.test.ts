import { expect, it } from "vitest";
import type { BuilderDocument } from "@/lib/builder/shared";
import { after } from "@/lib/builder/testing/a-document";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { graphOf, type Outlet, outletTop } from "@/lib/canvas/shared";
import { createEdgeProjector } from "./flow-edges";
import { createNodeProjector } from "./flow-nodes";

const labelOf = ({ label }: Outlet) => label;
const document = aGeneratedInteraction(500);

function projection() {
  const toNodes = createNodeProjector();
  const toEdges = createEdgeProjector();
  return ({ meaning, layout }: BuilderDocument, selected: ReadonlySet<string> = new Set()) => {
    const graph = graphOf(meaning, layout);
    return {
      nodes: toNodes({ graph, positions: layout.positions, layout, selected, nameOf: ({ title }) => title }),
      edges: toEdges({ graph, canEdit: true, labelOf, nameOf: () => "" }),
    };
  };
}

const changed = <T extends { id: string }>(before: readonly T[], next: readonly T[]) =>
  next.filter((one, index) => one !== before[index]).map(({ id }) => id);

it("PERF-14 moving one step of 500 makes one node anew, and no connection", () => {
  const project = projection();
  const before = project(document);
  const next = project(after(document, { type: "move", steps: { "step-0007": { x: 5, y: 5 } } }));
  expect(changed(before.nodes, next.nodes)).toEqual(["step-0007"]);
  expect(next.edges).toBe(before.edges);
});

it("PERF-14 selecting makes the selected nodes anew, and nothing else", () => {
  const project = projection();
  const before = project(document);
  const next = project(document, new Set(["step-0002", "step-0400"]));
  expect(changed(before.nodes, next.nodes)).toEqual(["step-0002", "step-0400"]);
  expect(changed(before.edges, next.edges)).toEqual([]);
});

it("PERF-14 writing in one step makes its node and its connections anew", () => {
  const project = projection();
  const before = project(document);
  const next = project(
    after(document, { type: "set_field", stepId: "step-0007", path: "/messages/0/text", value: "?" }),
  );
  expect(changed(before.nodes, next.nodes)).toEqual(["step-0007"]);
  const ends = next.edges.filter((edge, index) => edge !== before.edges[index]);
  expect(ends.every(({ source, target }) => source === "step-0007" || target === "step-0007")).toBe(true);
});

it("PERF-14 tells React Flow of nodes out of sight where connections leave them", () => {
  const [node] = projection()(document).nodes;
  const drawn = graphOf(document.meaning).nodes[0];
  const [outlet] = drawn?.outlets ?? [];
  const handle = node?.handles?.find(({ id }) => id === outlet?.id);
  expect(drawn && outlet && handle?.y).toBe(drawn && outlet && outletTop(drawn, outlet.id) - 0.5);
});

it("CAN-18 draws frames below and notes above the steps", () => {
  const drawing = after(
    document,
    { type: "add_note", at: { x: 1, y: 2 }, text: "?" },
    { type: "add_frame", box: { x: 0, y: 0, width: 500, height: 500 } },
  );
  const { nodes } = projection()(drawing);
  expect([nodes[0]?.id, nodes.at(-1)?.id]).toEqual(["frame:frame-1", "note:note-1"]);
  expect(nodes[0]?.zIndex).toBeLessThan(0);
});
