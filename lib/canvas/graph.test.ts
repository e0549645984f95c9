import { describe, expect, it } from "vitest";
import { type DefinitionInput, definitionSchema } from "@/lib/engine";
import { graphOf } from "./graph";
import { layoutOf } from "./layout-of";
import { sizeOf } from "./size";

const define = (steps: DefinitionInput["steps"]) => definitionSchema.parse({ format: 1, steps });

const salon = define([
  {
    id: "agree",
    messages: [
      {
        type: "template_button",
        text: "ご予約を承ります。",
        options: [
          { value: "yes", label: "はい" },
          { value: "no", label: "いいえ", nextStepId: "declined" },
        ],
      },
    ],
    nextStepId: "ask-course",
  },
  {
    id: "ask-course",
    branches: [{ type: "equals", value: "other", nextStepId: "ask-detail" }],
    nextStepId: "ask-date",
  },
  { id: "ask-detail", nextStepId: "ask-date" },
  {
    id: "ask-date",
    messages: [
      { type: "text", text: "いつ？", quickReplies: [{ label: "選ぶ", action: { type: "pick", mode: "date" } }] },
    ],
  },
  { id: "check", special: "confirm" },
  { id: "declined", input: { mode: "none" }, stop: true },
]);

describe("the canvas projection", () => {
  it("CAN-2 gives each node its outlets in the order in which the engine looks at them", () => {
    const [agree, course] = graphOf(salon).nodes;
    expect(agree?.outlets.map((o) => [o.kind, o.label, o.target])).toEqual([
      ["button", "はい", null],
      ["button", "いいえ", { type: "step", stepId: "declined" }],
      ["next", "", { type: "step", stepId: "ask-course" }],
    ]);
    expect(course?.outlets.map((o) => o.kind)).toEqual(["branch", "next"]);
  });

  it("draws special steps in the lane, ghosts for the missing ones, and stubs instead of lines into it (CAN-7)", () => {
    const graph = graphOf(salon);
    expect(graph.nodes.map((n) => n.step.id)).not.toContain("check");
    expect(graph.specials.filter((s) => s.step).map((s) => s.role)).toEqual(["confirm"]);
    expect(graph.specials).toHaveLength(7);
    const date = graph.nodes.find((n) => n.step.id === "ask-date");
    expect(date?.outlets.at(-1)).toMatchObject({ kind: "implicit", target: { type: "special", role: "confirm" } });
    expect(graph.connections.map((c) => `${c.from}>${c.to}`)).toEqual([
      "agree>declined",
      "agree>ask-course",
      "ask-course>ask-detail",
      "ask-course>ask-date",
      "ask-detail>ask-date",
    ]);
  });

  it("tells roles apart: choice, date, question, pass-through", () => {
    expect(graphOf(salon).nodes.map((n) => n.role)).toEqual(["choice", "ask", "ask", "date", "say"]);
  });

  it("shows a dangling target as missing instead of failing", () => {
    const [node] = graphOf(define([{ id: "a", nextStepId: "nowhere" }])).nodes;
    expect(node?.outlets[0]?.target).toEqual({ type: "missing", id: "nowhere" });
  });

  it("CAN-11 lays nodes out without overlap, start first, and the same way twice", () => {
    const graph = graphOf(salon);
    const positions = layoutOf(graph);
    expect(layoutOf(graph)).toEqual(positions);
    const boxes = graph.nodes.map((n) => ({
      id: n.step.id,
      ...(positions[n.step.id] ?? { x: 0, y: 0 }),
      ...sizeOf(n),
    }));
    expect(Math.min(...boxes.map((b) => b.x))).toBe(boxes[0]?.x);
    for (const a of boxes)
      for (const b of boxes)
        if (a.id !== b.id)
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
            true,
          );
  });
});
