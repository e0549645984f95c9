import { type Step, specialRoles } from "@/lib/engine";
import type { Command } from "../command";
import type { BuilderDocument } from "../document";
import type { OutletRef } from "../outlet";
import type { Random } from "./random";

type Maker = (document: BuilderDocument, random: Random) => Command | undefined;

/** Any command that somebody might give now; many are refused, as in life. */
export function randomCommand(document: BuilderDocument, random: Random): Command {
  return random.pick(makers)?.(document, random) ?? { type: "add_step" };
}

const someStep = ({ meaning }: BuilderDocument, random: Random): Step | undefined => random.pick(meaning.steps);
const someIds = ({ meaning }: BuilderDocument, random: Random) => random.some(meaning.steps, 0.2).map(({ id }) => id);
const somePoint = (random: Random) => ({ x: random.below(4_000), y: random.below(4_000) });
const someTarget = (document: BuilderDocument, random: Random) =>
  (random.chance(0.2) ? random.pick(specialRoles) : someStep(document, random)?.id) ?? "complete";

function someOutlet({ branches, messages }: Step, random: Random): OutletRef {
  const index = random.below(Math.max(1, branches.length));
  const outlets: OutletRef[] = [
    { kind: "next" },
    { kind: "branch", index },
    { kind: "option", message: random.below(Math.max(1, messages.length)), index: random.below(2) },
    { kind: "retry" },
  ];
  return random.pick(outlets) ?? { kind: "next" };
}

const withStep =
  (make: (step: Step, document: BuilderDocument, random: Random) => Command): Maker =>
  (document, random) => {
    const step = someStep(document, random);
    return step && make(step, document, random);
  };

const lists = ["/messages", "/branches", "/validate", "/afterActions"] as const;
const items: Record<(typeof lists)[number], unknown> = {
  "/messages": { type: "text", text: "追加" },
  "/branches": { type: "equals", value: "x", nextStepId: "" },
  "/validate": { type: "email" },
  "/afterActions": { type: "add_user_tags", parameters: { tags: ["{{return[1]}}"] } },
};
const someList = (random: Random) => random.pick(lists) ?? "/messages";

const makers: readonly Maker[] = [
  (_, random) => ({ type: "add_step", at: somePoint(random) }),
  withStep((step, _, random) => ({
    type: "add_step",
    from: { stepId: step.id, outlet: someOutlet(step, random) },
    at: somePoint(random),
  })),
  withStep((step, _, random) => ({ type: "insert_step", on: { stepId: step.id, outlet: someOutlet(step, random) } })),
  (_, random) => ({ type: "customise_role", role: random.pick(specialRoles) ?? "confirm", locale: "ja" }),
  (document, random) => ({
    type: "delete",
    steps: someIds(document, random).slice(0, 3),
    mode: random.chance(0.5) ? "connect" : "dangle",
  }),
  (document, random) => ({ type: "duplicate", steps: someIds(document, random).slice(0, 3) }),
  withStep((step, _, random) => ({ type: "rename_step", id: step.id, to: `renamed-${random.below(1_000)}` })),
  withStep((step, _, random) => ({
    type: "set_field",
    stepId: step.id,
    path: "/title",
    value: `題 ${random.below(100)}`,
  })),
  (_, random) => ({ type: "set_field", path: "/timeoutMinutes", value: random.below(100) }),
  withStep((step, document, random) => ({
    type: "connect",
    stepId: step.id,
    outlet: someOutlet(step, random),
    target: someTarget(document, random),
  })),
  withStep((step, _, random) => ({ type: "disconnect", stepId: step.id, outlet: someOutlet(step, random) })),
  withStep((step) => ({ type: "make_explicit", stepId: step.id })),
  withStep((step, _, random) => ({
    type: "mute_problem",
    mute: { code: "EMPTY_STEP", stepId: step.id, path: "/messages", reason: `理由 ${random.below(10)}` },
  })),
  ({ layout }, random) => ({ type: "unmute_problem", key: random.pick(Object.keys(layout.mutes)) ?? "" }),
  withStep((step, document, random) => ({ type: "reorder_steps", ids: someIds(document, random), before: step.id })),
  withStep((step) => ({ type: "set_first_step", id: step.id })),
  withStep((step, _, random) => {
    const list = someList(random);
    return { type: "add_item", stepId: step.id, list, index: random.below(3), item: items[list] };
  }),
  withStep((step, _, random) => {
    const place = { stepId: step.id, list: someList(random), index: random.below(3) };
    return { type: "move_item", ...place, to: random.below(3) };
  }),
  withStep((step, _, random) => ({
    type: "delete_item",
    stepId: step.id,
    list: someList(random),
    index: random.below(3),
  })),
  withStep((step) => ({ type: "duplicate_item", stepId: step.id, list: "/messages", index: 0 })),
  withStep((step) => ({ type: "convert_message", stepId: step.id, index: 0, to: "template_button" })),
  (document, random) => ({
    type: "move",
    steps: Object.fromEntries(someIds(document, random).map((id) => [id, somePoint(random)])),
  }),
  (document, random) => ({ type: "snap", selection: { steps: someIds(document, random) } }),
  (document, random) => ({ type: "align", selection: { steps: someIds(document, random) }, sizes: {}, edge: "left" }),
  (document, random) => ({ type: "collapse", ids: someIds(document, random), isCollapsed: random.chance(0.5) }),
  (_, random) => ({ type: "add_note", at: somePoint(random), text: "メモ" }),
  (_, random) => ({ type: "add_frame", box: { ...somePoint(random), width: 400, height: 300 }, title: "枠" }),
  () => ({ type: "move_frame", id: "frame-1", to: { x: 5, y: 5 }, sizes: {} }),
  (document, random) => ({
    type: "paste",
    clip: { steps: random.some(document.meaning.steps, 0.1), layout: { positions: {}, notes: {}, frames: {} } },
    at: somePoint(random),
  }),
];
