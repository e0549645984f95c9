import {
  type BranchType,
  branchCondition,
  connectionsOf,
  definitionSchema,
  type Step,
  type StepMessage,
} from "@/lib/engine";

export type OutletKind =
  | "button"
  | "quickReply"
  | "branch"
  | "retry"
  | "failure"
  | "next"
  | "implicit"
  | "end"
  /** Where a special step leads by its role alone, until somebody says otherwise. */
  | "system";

/** A place of a step from which something may lead on, with what it names; where that is, is another question. */
export interface OutletPlace {
  id: string;
  kind: OutletKind;
  /** The button's label or the branch's value; empty where the kind says it all. */
  label: string;
  /** The value behind a label, or the number of an action. */
  detail: string;
  /** Of a branch: how it compares. */
  match?: BranchType;
  /** Of a special step: which of its ways it is. */
  way?: SystemWay;
  /** JSON pointer in the step where the target is kept; `null` where nobody can set one. */
  path: string | null;
  /** What it names: a step id or a role. */
  named: string | undefined;
}

export type SystemWay = "apply" | "edit" | "back" | "abort" | "timeout";

const known = new WeakMap<Step, OutletPlace[]>();

/** The outlets of a step (CAN-2), in the order in which the engine looks at them (MOD-4). Found once for each step. */
export function outletPlaces(step: Step): OutletPlace[] {
  const remembered = known.get(step);
  if (remembered) return remembered;
  const found = [
    ...step.messages.flatMap(buttonPlaces),
    ...step.messages.flatMap(quickReplyPlaces),
    ...placesByHand(step),
    ...step.branches.map((branch, index): OutletPlace => {
      const path = `/branches/${index}/nextStepId`;
      const label = branchCondition(branch);
      return { ...place("branch", `branch-${index}`, path, branch.nextStepId, label), match: branch.type };
    }),
    ...retryPlace(step),
    ...failurePlaces(step),
    ...(step.special ? systemPlaces(step) : [lastPlace(step)]),
  ];
  known.set(step, found);
  return found;
}

function place(
  kind: OutletKind,
  id: string,
  path: string | null,
  named: string | undefined,
  label = "",
  detail = "",
): OutletPlace {
  return { id, kind, label, detail, path, named };
}

function buttonPlaces(message: StepMessage, m: number): OutletPlace[] {
  switch (message.type) {
    case "template_button":
      return message.options.map((option, o) => {
        const path = `/messages/${m}/options/${o}/nextStepId`;
        return place("button", `button-${m}-${o}`, path, option.nextStepId, option.label || option.value, option.value);
      });
    case "confirm_template":
      return [cardPlace(m, "apply", message.apply, "complete"), cardPlace(m, "edit", message.edit, "editPicker")];
    case "edit_picker_template":
      return [{ ...cardPlace(m, "cancel", message.cancel, "confirm"), way: "back" }];
    default:
      return [];
  }
}

/** A button of a card that the engine draws leads somewhere by itself until its author says where. */
function cardPlace(
  m: number,
  button: "apply" | "edit" | "cancel",
  own: { label?: string; nextStepId?: string },
  role: string,
): OutletPlace {
  const kind = own.nextStepId ? "button" : "system";
  const path = `/messages/${m}/${button}/nextStepId`;
  const way = button === "cancel" ? "back" : button;
  return { ...place(kind, `card-${m}-${button}`, path, own.nextStepId || role, own.label), way };
}

function quickReplyPlaces(message: StepMessage, m: number): OutletPlace[] {
  return (message.quickReplies ?? []).flatMap(({ action, label }, q) => {
    if (action.type !== "answer" && action.type !== "pick") return [];
    const path = `/messages/${m}/quickReplies/${q}/action/nextStepId`;
    const detail = action.type === "pick" ? action.mode : action.value;
    return [place("quickReply", `quick-${m}-${q}`, path, action.nextStepId, label, detail)];
  });
}

/** Targets in postbacks that an author wrote into a drawn message. */
function placesByHand(step: Step): OutletPlace[] {
  const byHand = /^\/messages\/\d+\/(contents\/|message\/|quickReplies\/\d+\/action\/data$)/;
  return connectionsOf({ ...alone, steps: [step] }).flatMap(({ path, target, label }, index) => {
    const inStep = path.slice("/steps/0".length);
    return byHand.test(inStep) ? [place("button", `postback-${index}`, inStep, target, label)] : [];
  });
}

const alone = definitionSchema.parse({ format: 1, steps: [] });

function retryPlace({ input }: Step): OutletPlace[] {
  if (!input.retryLimit && !input.retryTarget) return [];
  return [place("retry", "retry", "/input/retryTarget", input.retryTarget, "", String(input.retryLimit ?? 0))];
}

function failurePlaces(step: Step): OutletPlace[] {
  return (["beforeActions", "afterActions"] as const).flatMap((phase) =>
    step[phase].flatMap(({ onFailure, type }, index) =>
      onFailure.type === "go_to"
        ? [place("failure", `failure-${phase}-${index}`, `/${phase}/${index}/onFailure/stepId`, onFailure.stepId, type)]
        : [],
    ),
  );
}

function lastPlace(step: Step): OutletPlace {
  if (step.stop) return place("end", "end", "/nextStepId", "complete");
  if (step.nextStepId) return place("next", "next", "/nextStepId", step.nextStepId);
  return place("implicit", "implicit", "/nextStepId", undefined);
}

/** What a role leads to where no card of the step says it. */
function systemPlaces(step: Step): OutletPlace[] {
  const system = (way: SystemWay, named: string) => ({ ...place("system", `system-${way}`, null, named), way });
  switch (step.special) {
    case "cancelConfirm":
      return [system("abort", "canceled")];
    case "timeoutRemind":
      return [system("timeout", "timeoutNotice")];
    default:
      return step.nextStepId ? [place("next", "next", "/nextStepId", step.nextStepId)] : [];
  }
}
