import type { Step } from "@/lib/engine";
import { checkBranches } from "./check-branches";
import { checkInput } from "./check-input";
import { checkMessages } from "./check-messages";
import { type Finding, finding } from "./finding";

/** Steps do not change, so what one breaks by itself is found once (PRB-1). */
const remembered = new WeakMap<Step, readonly Finding[]>();

/** The rules that one step can break by itself. Paths are relative to the step. */
export function checkStep(step: Step): readonly Finding[] {
  const known = remembered.get(step) ?? findFaults(step);
  remembered.set(step, known);
  return known;
}

function findFaults(step: Step): Finding[] {
  return [
    ...checkId(step),
    ...checkMessages(step),
    ...checkInput(step),
    ...checkBranches(step),
    ...checkForgottenTargets(step),
  ];
}

const stepIdForm = /^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,63}$/u;
/** Would change what an object is instead of naming an answer in it. */
const forbiddenIds = ["__proto__"];

function checkId({ id }: Step): Finding[] {
  if (stepIdForm.test(id) && !forbiddenIds.includes(id)) return [];
  const text = "Letters, digits, hyphen and underscore, at most 64, no hyphen in front.";
  return [finding("ID_INVALID", "/id", text, { values: { id } })];
}

/** Some ways on of a question lead somewhere, another relies on what comes after: likely forgotten. */
function checkForgottenTargets(step: Step): Finding[] {
  const leadsOnAnyway = step.branches.length > 0 || Boolean(step.nextStepId) || step.stop;
  return [...(leadsOnAnyway ? [] : step.messages.flatMap(forgottenIn)), ...forgottenBranches(step)];
}

function forgottenIn(message: Step["messages"][number], index: number): Finding[] {
  const options = message.type === "template_button" ? message.options : [];
  const replies = (message.quickReplies ?? []).map(({ action, label }) =>
    action.type === "answer" ? { label, nextStepId: action.nextStepId } : undefined,
  );
  return [
    ...forgotten(options, (at) => `/messages/${index}/options/${at}`),
    ...forgotten(replies, (at) => `/messages/${index}/quickReplies/${at}`),
  ];
}

interface WayOn {
  label?: string | undefined;
  value?: string;
  nextStepId?: string | undefined;
}

function forgotten(ways: readonly (WayOn | undefined)[], pathOf: (index: number) => string): Finding[] {
  if (!ways.some((way) => way?.nextStepId)) return [];
  return ways.flatMap((way, index) => {
    if (!way || way.nextStepId) return [];
    const label = way.label || way.value || "";
    return finding("TARGET_EMPTY", pathOf(index), "Its neighbours lead somewhere.", { values: { label } });
  });
}

/** A branch that leads nowhere is passed over; alone it is a mistake of its own, told as TARGET_MISSING. */
function forgottenBranches({ id, branches }: Step): Finding[] {
  if (!branches.some(({ nextStepId }) => nextStepId)) return [];
  return branches.flatMap(({ nextStepId }, index) => {
    if (nextStepId) return [];
    const fix = {
      key: "deleteBranch" as const,
      commands: [{ type: "delete_item" as const, stepId: id, list: "/branches", index }],
    };
    const text = "Its neighbours lead somewhere.";
    return finding("TARGET_EMPTY", `/branches/${index}/nextStepId`, text, {
      values: { label: String(index + 1) },
      fix,
    });
  });
}
