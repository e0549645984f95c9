import { branchCondition } from "./branch.schema";
import { isTargetRole } from "./built-in-steps";
import type { Definition, Step } from "./definition.schema";
import { indexOf } from "./definition-index";
import { followingStep } from "./next-step";
import { parseInteractionPostback } from "./postback";
import type { StepMessage } from "./step-message.schema";
import { type SpecialRole, specialRoles } from "./words";

type DefinitionConnectionKind = Outlet["kind"] | "implicit" | "stop";

/** A line of the drawing: from an outlet of a step to a step, a role without a step of its own, or nowhere. */
export interface DefinitionConnection {
  kind: DefinitionConnectionKind;
  from: string;
  /** What the outlet names: a step id or a role. */
  target: string;
  /** The step that it means; nothing for a built-in role or a target that does not exist. */
  to: string | undefined;
  /** JSON pointer of the outlet in the definition. */
  path: string;
  /** What the person presses, or the value of the branch. */
  label?: string;
}

/** Every connection of a definition, written ones first, then what list order and completion add. */
export function connectionsOf(definition: Definition): DefinitionConnection[] {
  return definition.steps.flatMap((step, position) => [
    ...outletsOf(step, `/steps/${position}`).map((outlet) => connect(definition, step, outlet)),
    ...withoutOutlet(definition, step, `/steps/${position}`),
  ]);
}

/** A place in a step that names a target. */
export interface Outlet {
  kind: "next" | "branch" | "button" | "quickReply" | "failure" | "retry";
  target: string;
  path: string;
  label?: string;
}

function connect(definition: Definition, step: Step, outlet: Outlet): DefinitionConnection {
  const { byId, byRole } = indexOf(definition);
  const role = specialRoles.find((candidate) => candidate === outlet.target);
  return { ...outlet, from: step.id, to: (byId.get(outlet.target) ?? (role && byRole.get(role)))?.id };
}

/** Whether a target leads anywhere a session may go. */
export function isTarget(definition: Definition, target: string): "ok" | "missing" | "not_a_target" {
  const step = indexOf(definition).byId.get(target);
  const role: SpecialRole | undefined = step ? step.special : specialRoles.find((candidate) => candidate === target);
  if (!step && !role) return "missing";
  return isTargetRole(role) ? "ok" : "not_a_target";
}

function withoutOutlet(definition: Definition, step: Step, path: string): DefinitionConnection[] {
  if (step.special) return [];
  const end = { from: step.id, target: "complete", to: indexOf(definition).byRole.get("complete")?.id };
  if (step.stop) return [{ ...end, kind: "stop", path: `${path}/stop` }];
  if (step.nextStepId) return [];
  const following = followingStep(indexOf(definition), step);
  if (!following) return [{ ...end, kind: "implicit", path }];
  return [{ kind: "implicit", from: step.id, target: following.id, to: following.id, path }];
}

/** Drawn messages are searched for postbacks, which takes a while; steps do not change, so each is searched once. */
const remembered = new WeakMap<Step, readonly Outlet[]>();

/** Every place of a step that names a target; `path` is where the step stands. */
export function outletsOf(step: Step, path: string): Outlet[] {
  const known = remembered.get(step) ?? findOutlets(step, "");
  remembered.set(step, known);
  return known.map((outlet) => ({ ...outlet, path: `${path}${outlet.path}` }));
}

function findOutlets(step: Step, path: string): Outlet[] {
  const branches = step.branches.map((branch, index): Outlet => {
    const at = `${path}/branches/${index}/nextStepId`;
    return { kind: "branch", target: branch.nextStepId, path: at, label: branchCondition(branch) };
  });
  const messages = step.messages.map((message, index) => outletsOfMessage(message, `${path}/messages/${index}`));
  const failures = (["beforeActions", "afterActions"] as const).flatMap((phase) =>
    step[phase].map(({ onFailure }, index) =>
      onFailure.type === "go_to"
        ? outlet("failure", onFailure.stepId, `${path}/${phase}/${index}/onFailure/stepId`)
        : [],
    ),
  );
  const retry = outlet("retry", step.input.retryTarget, `${path}/input/retryTarget`);
  return [...branches, ...messages, ...failures, retry, outlet("next", step.nextStepId, `${path}/nextStepId`)].flat();
}

function outlet(kind: Outlet["kind"], target: string | undefined, path: string, label?: string): Outlet[] {
  if (target === undefined || target === "") return [];
  return [label === undefined ? { kind, target, path } : { kind, target, path, label }];
}

function outletsOfMessage(message: StepMessage, path: string): Outlet[] {
  const quickReplies = (message.quickReplies ?? []).map(({ action, label }, index) => {
    const at = `${path}/quickReplies/${index}/action`;
    if (action.type === "answer" || action.type === "pick") {
      return outlet("quickReply", action.nextStepId, `${at}/nextStepId`, label);
    }
    return "data" in action ? outlet("quickReply", targetByHand(action.data), `${at}/data`, label) : [];
  });
  return [...outletsOfBody(message, path), ...quickReplies.flat()];
}

function outletsOfBody(message: StepMessage, path: string): Outlet[] {
  switch (message.type) {
    case "template_button":
      return message.options.flatMap(({ nextStepId, label, value }, index) =>
        outlet("button", nextStepId, `${path}/options/${index}/nextStepId`, label || value),
      );
    case "confirm_template":
      return [
        outlet("button", message.apply.nextStepId, `${path}/apply/nextStepId`, message.apply.label),
        outlet("button", message.edit.nextStepId, `${path}/edit/nextStepId`, message.edit.label),
      ].flat();
    case "edit_picker_template":
      return outlet("button", message.cancel.nextStepId, `${path}/cancel/nextStepId`, message.cancel.label);
    case "flex":
      return outletsByHand(message.contents, `${path}/contents`);
    case "raw":
      return outletsByHand(message.message, `${path}/message`);
    default:
      return [];
  }
}

/** Targets in postbacks that an author wrote into a drawn message. */
function outletsByHand(value: unknown, path: string): Outlet[] {
  if (typeof value === "string") return outlet("button", targetByHand(value), path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => outletsByHand(member, `${path}/${escapePointer(key)}`));
}

/** A target with a placeholder is known only when the message goes out. */
function targetByHand(data: string): string | undefined {
  const target = parseInteractionPostback(data)?.nextStepId;
  return target?.includes("{{") ? undefined : target;
}

export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
