import { type BranchType, branchCondition, type Definition, type SpecialRole, type Step } from "@/lib/engine";
import { implicitNext, resolveTarget } from "./targets";

export type OutletKind = "button" | "quickReply" | "branch" | "next" | "implicit" | "end";

/** Where an outlet leads: to a step of the document, to a special step that the engine has by default, or nowhere. */
export type OutletTarget =
  | { type: "step"; stepId: string }
  | { type: "special"; role: SpecialRole; stepId: string | null }
  | { type: "missing"; id: string };

/** One row at the foot of a node (CAN-2), in the order in which the engine looks at them (MOD-4). */
export type Outlet = PlainOutlet | BranchOutlet;

interface BranchOutlet extends OutletFacts {
  kind: "branch";
  match: BranchType;
}

interface PlainOutlet extends OutletFacts {
  kind: Exclude<OutletKind, "branch">;
}

interface OutletFacts {
  id: string;
  /** The button's label or the branch's value; empty for `next`, `implicit` and `end`. */
  label: string;
  /** The value behind a label. */
  detail: string;
  target: OutletTarget | null;
}

export type NodeRole = "ask" | "choice" | "date" | "say";

export interface CanvasNode {
  step: Step;
  title: string;
  role: NodeRole;
  isStart: boolean;
  outlets: Outlet[];
}

/** One of the seven roles: the step that plays it, or a ghost that stands for the engine's default (CAN-7). */
export interface SpecialNode {
  role: SpecialRole;
  step: Step | null;
}

export interface CanvasConnection {
  id: string;
  outletId: string;
  kind: OutletKind;
  from: string;
  to: string;
}

/** A definition as the canvas draws it: ordinary steps as nodes, special ones in their lane, links between nodes. */
export interface CanvasGraph {
  nodes: CanvasNode[];
  specials: SpecialNode[];
  connections: CanvasConnection[];
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

/** Projects a definition. Pure and total: dangling targets are drawn as missing, never an exception. */
export function graphOf(definition: Definition): CanvasGraph {
  const ordinary = definition.steps.filter((step) => !step.special);
  const nodes = ordinary.map((step, index) => nodeOf(definition, step, index === 0));
  return {
    nodes,
    specials: roles.map((role) => ({ role, step: definition.steps.find((s) => s.special === role) ?? null })),
    connections: nodes.flatMap(connectionsOf),
  };
}

function nodeOf(definition: Definition, step: Step, isStart: boolean): CanvasNode {
  return { step, title: step.title || step.id, role: roleOf(step), isStart, outlets: outletsOf(definition, step) };
}

/** What an ordinary step is for the person who is asked. */
export function roleOf(step: Step): NodeRole {
  if (step.input.mode === "none") return "say";
  const replies = step.messages.flatMap((m) => m.quickReplies ?? []);
  if (step.input.mode === "date" || replies.some((r) => r.action.type === "pick")) return "date";
  return step.messages.some((m) => m.type === "template_button") ? "choice" : "ask";
}

function outletsOf(definition: Definition, step: Step): Outlet[] {
  const lead = (id: string | undefined) => (id ? resolveTarget(definition, id) : null);
  return [
    ...step.messages.flatMap((message, m) =>
      message.type === "template_button"
        ? message.options.map((option, o) => ({
            id: `button-${m}-${o}`,
            kind: "button" as const,
            label: option.label ?? option.value,
            detail: option.value,
            target: lead(option.nextStepId),
          }))
        : [],
    ),
    ...quickReplyOutlets(step, lead),
    ...step.branches.map((branch, b) => ({
      id: `branch-${b}`,
      kind: "branch" as const,
      label: branchCondition(branch),
      detail: "",
      match: branch.type,
      target: resolveTarget(definition, branch.nextStepId),
    })),
    lastOutlet(definition, step, lead),
  ];
}

function quickReplyOutlets(step: Step, lead: (id: string | undefined) => OutletTarget | null): Outlet[] {
  return step.messages.flatMap((message, m) =>
    (message.quickReplies ?? []).flatMap((reply, q) =>
      reply.action.type === "answer" || reply.action.type === "pick"
        ? [
            {
              id: `quick-${m}-${q}`,
              kind: "quickReply" as const,
              label: reply.label,
              detail: reply.action.type === "pick" ? reply.action.mode : reply.action.value,
              target: lead(reply.action.nextStepId),
            },
          ]
        : [],
    ),
  );
}

function lastOutlet(definition: Definition, step: Step, lead: (id: string | undefined) => OutletTarget | null): Outlet {
  if (step.stop)
    return { id: "end", kind: "end", label: "", detail: "", target: resolveTarget(definition, "complete") };
  const target = lead(step.nextStepId);
  if (target) return { id: "next", kind: "next", label: "", detail: "", target };
  return { id: "implicit", kind: "implicit", label: "", detail: "", target: implicitNext(definition, step) };
}

function connectionsOf(node: CanvasNode): CanvasConnection[] {
  return node.outlets.flatMap((outlet) =>
    outlet.target?.type === "step"
      ? [
          {
            id: `${node.step.id}:${outlet.id}`,
            outletId: outlet.id,
            kind: outlet.kind,
            from: node.step.id,
            to: outlet.target.stepId,
          },
        ]
      : [],
  );
}
