import { parsePointer, pointerTo } from "./json-pointer";

type Phase = "beforeActions" | "afterActions";

/** A place of a step from which a connection leaves. `message` and `index` count from 0. */
export type OutletRef =
  | { kind: "next" }
  | { kind: "branch"; index: number }
  | { kind: "option"; message: number; index: number }
  | { kind: "quickReply"; message: number; index: number }
  /** A button of a card that the engine draws. */
  | { kind: "card"; message: number; button: "apply" | "edit" | "cancel" }
  | { kind: "retry" }
  | { kind: "failure"; phase: Phase; index: number }
  /** A postback that an author wrote by hand; `path` leads to its data inside of the step. */
  | { kind: "postback"; path: string };

/** Where an outlet keeps its target: a JSON pointer inside of the step, the same that the engine's connections bear. */
export function outletPath(outlet: OutletRef): string {
  switch (outlet.kind) {
    case "next":
      return "/nextStepId";
    case "branch":
      return pointerTo("branches", outlet.index, "nextStepId");
    case "option":
      return pointerTo("messages", outlet.message, "options", outlet.index, "nextStepId");
    case "quickReply":
      return pointerTo("messages", outlet.message, "quickReplies", outlet.index, "action", "nextStepId");
    case "card":
      return pointerTo("messages", outlet.message, outlet.button, "nextStepId");
    case "retry":
      return "/input/retryTarget";
    case "failure":
      return pointerTo(outlet.phase, outlet.index, "onFailure", "stepId");
    case "postback":
      return outlet.path;
  }
}

/** The outlet that keeps its target at this place of a step; nothing when none does. */
export function outletAt(path: string): OutletRef | undefined {
  const keys = parsePointer(path);
  const shape = keys.map((key) => (/^\d+$/.test(key) ? "#" : key)).join("/");
  const [first = "", ...rest] = keys;
  const number = (index: number) => Number(rest[index]);
  switch (shape) {
    case "nextStepId":
      return { kind: "next" };
    case "input/retryTarget":
      return { kind: "retry" };
    case "branches/#/nextStepId":
      return { kind: "branch", index: number(0) };
    case "messages/#/options/#/nextStepId":
      return { kind: "option", message: number(0), index: number(2) };
    case "messages/#/quickReplies/#/action/nextStepId":
      return { kind: "quickReply", message: number(0), index: number(2) };
    case "messages/#/apply/nextStepId":
    case "messages/#/edit/nextStepId":
    case "messages/#/cancel/nextStepId":
      return { kind: "card", message: number(0), button: cardButton(rest[1]) };
    case "beforeActions/#/onFailure/stepId":
    case "afterActions/#/onFailure/stepId":
      return { kind: "failure", phase: first === "beforeActions" ? first : "afterActions", index: number(0) };
    default:
      return first === "messages" ? { kind: "postback", path } : undefined;
  }
}

function cardButton(name: string | undefined): "apply" | "edit" | "cancel" {
  return name === "apply" || name === "edit" ? name : "cancel";
}
