import { type Definition, indexOf, type SpecialRole, type Step } from "@/lib/engine";
import { type OutletKind, type OutletPlace, outletPlaces } from "./outlets";
import { implicitNext, resolveTarget } from "./targets";
import { type Titles, titledNames } from "./titles";

/** Where an outlet leads: to a step that is drawn, to a role in the lane, or nowhere. */
export type OutletTarget =
  | { type: "step"; stepId: string }
  | { type: "special"; role: SpecialRole; stepId: string | null }
  | { type: "missing"; id: string };

/** One row at the foot of a node (CAN-2), in the order in which the engine looks at them (MOD-4). */
export interface Outlet extends OutletPlace {
  target: OutletTarget | null;
}

export type NodeRole = "ask" | "choice" | "date" | "say" | SpecialRole;

export interface CanvasNode {
  step: Step;
  title: string;
  role: NodeRole;
  isStart: boolean;
  /** Drawn in its short form: header and outlets. */
  isCollapsed: boolean;
  outlets: readonly Outlet[];
  /** What the placeholders of its messages are called: the titles of the steps that they name. */
  names: Titles;
}

/** One of the seven roles: the step that plays it, or a ghost that stands for the engine's default (CAN-7). */
export interface SpecialNode {
  role: SpecialRole;
  step: Step | null;
  node: CanvasNode | null;
  /** Drawn among the ordinary steps; otherwise it stands in the lane. */
  isOnCanvas: boolean;
}

export interface CanvasConnection {
  id: string;
  outletId: string;
  kind: OutletKind;
  from: string;
  to: string;
}

/** A definition as the canvas draws it: steps as nodes, special ones in their lane unless they are put elsewhere, links between. */
export interface CanvasGraph {
  nodes: readonly CanvasNode[];
  specials: readonly SpecialNode[];
  connections: readonly CanvasConnection[];
}

const roles: readonly SpecialRole[] = [
  "confirm",
  "editPicker",
  "complete",
  "cancelConfirm",
  "canceled",
  "timeoutRemind",
  "timeoutNotice",
];

/** What the layout says about the drawing, by step id. */
interface Drawing {
  /** Special steps stand on the canvas when they have a place there. */
  positions: Readonly<Record<string, unknown>>;
  collapsed: Readonly<Record<string, true>>;
}

const plain: Drawing = { positions: {}, collapsed: {} };

/**
 * Projects a definition. Pure and total: dangling targets are drawn as missing, never an exception. A node of which nothing changed
 * stays the same object.
 */
export function graphOf(definition: Definition, { positions, collapsed }: Drawing = plain): CanvasGraph {
  const { first } = indexOf(definition);
  const nodes = definition.steps.map((step) =>
    settledNode(nodeOf(definition, step, { isStart: step === first, isCollapsed: Object.hasOwn(collapsed, step.id) })),
  );
  const isDrawn = ({ step }: CanvasNode) => !step.special || Object.hasOwn(positions, step.id);
  const drawn = nodes.filter(isDrawn);
  const ids = new Set(drawn.map(({ step }) => step.id));
  const specials = roles.map((role) => {
    const node = nodes.find(({ step }) => step.special === role) ?? null;
    return { role, step: node?.step ?? null, node, isOnCanvas: node !== null && isDrawn(node) };
  });
  return { nodes: drawn, specials, connections: drawn.flatMap((node) => connectionsFrom(node, ids)) };
}

function nodeOf(definition: Definition, step: Step, state: Pick<CanvasNode, "isStart" | "isCollapsed">): CanvasNode {
  return {
    step,
    title: step.title || step.id,
    role: step.special ?? roleOf(step),
    ...state,
    outlets: outletPlaces(step).map((place) => ({ ...place, target: targetOf(definition, step, place) })),
    names: titledNames(step, indexOf(definition).byId),
  };
}

/** What an ordinary step is for the person who is asked. */
export function roleOf(step: Step): NodeRole {
  if (step.input.mode === "none") return "say";
  const replies = step.messages.flatMap((m) => m.quickReplies ?? []);
  if (step.input.mode === "date" || replies.some((r) => r.action.type === "pick")) return "date";
  return step.messages.some((m) => m.type === "template_button") ? "choice" : "ask";
}

function targetOf(definition: Definition, step: Step, place: OutletPlace): OutletTarget | null {
  if (place.kind === "implicit") return implicitNext(definition, step);
  return place.named ? resolveTarget(definition, place.named) : null;
}

/** The node that was drawn last for each step, so that only those are drawn anew that changed (PERF-14). */
const settled = new WeakMap<Step, CanvasNode>();

function settledNode(node: CanvasNode): CanvasNode {
  const last = settled.get(node.step);
  if (last && isSameNode(last, node)) return last;
  settled.set(node.step, node);
  return node;
}

function isSameNode(a: CanvasNode, b: CanvasNode): boolean {
  const names = Object.keys(b.names);
  return (
    a.isStart === b.isStart &&
    a.isCollapsed === b.isCollapsed &&
    a.outlets.every((outlet, index) => isSameTarget(outlet.target, b.outlets[index]?.target ?? null)) &&
    names.every((name) => a.names[name] === b.names[name])
  );
}

function isSameTarget(a: OutletTarget | null, b: OutletTarget | null): boolean {
  if (a === null || b === null) return a === b;
  return keyOf(a) === keyOf(b);
}

function keyOf(target: OutletTarget): string {
  switch (target.type) {
    case "step":
      return `step ${target.stepId}`;
    case "special":
      return `${target.role} ${target.stepId}`;
    case "missing":
      return `missing ${target.id}`;
  }
}

/** Lines to what is drawn; what stands in the lane is named by its outlet. */
function connectionsFrom({ step, outlets }: CanvasNode, drawn: ReadonlySet<string>): CanvasConnection[] {
  return outlets.flatMap(({ id, kind, target }) => {
    const to = target && target.type !== "missing" ? target.stepId : null;
    if (to === null || !drawn.has(to)) return [];
    return [{ id: `${step.id}:${id}`, outletId: id, kind, from: step.id, to }];
  });
}
