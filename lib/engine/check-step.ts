import { maxQuickReplies } from "@/lib/messages";
import { checkStepActions } from "./check-actions";
import type { CheckContext, DefinitionProblem } from "./check-definition";
import { checkRegex, error, warning } from "./check-settings";
import { isTarget, outletsOf } from "./connections";
import type { Definition, Step } from "./definition.schema";
import { indexOf, isPassThrough } from "./definition-index";
import { pickPrefix } from "./draw-cards";
import { writeInteractionPostback } from "./postback";
import type { StepMessage } from "./step-message.schema";

const stepIdForm = /^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,63}$/u;
/** Would change what an object is instead of naming an answer in it. */
const forbiddenIds = ["__proto__"];
/** The shortest limit of the platforms, in UTF-16 units. */
const postbackDataLength = 300;
const longestToken = "x".repeat(32);

/** The publish rules that one step can break by itself. */
export function checkStep(
  definition: Definition,
  step: Step,
  position: number,
  { unavailableActions = {} }: CheckContext = {},
): DefinitionProblem[] {
  const path = `/steps/${position}`;
  return [
    ...checkId(step, path),
    ...checkTargets(definition, step, path),
    ...checkPatterns(step, path),
    ...checkComparisons(definition, step, path),
    ...checkPostbacks(step, path),
    ...checkMessages(step, path),
    ...checkInput(step, path),
    ...checkStepActions(step, path, unavailableActions),
  ];
}

function checkId({ id }: Step, path: string): DefinitionProblem[] {
  if (stepIdForm.test(id) && !forbiddenIds.includes(id)) return [];
  return [error(`${path}/id`, "ID_INVALID", "Letters, digits, hyphen and underscore, at most 64, no hyphen in front.")];
}

function checkTargets(definition: Definition, step: Step, path: string): DefinitionProblem[] {
  return outletsOf(step, path).flatMap((outlet) => {
    switch (isTarget(definition, outlet.target)) {
      case "ok":
        return [];
      case "missing":
        return [error(outlet.path, "TARGET_MISSING", `There is no step ${outlet.target}.`)];
      case "not_a_target":
        return [error(outlet.path, "TARGET_NOT_ALLOWED", `${outlet.target} comes by itself and cannot be led to.`)];
    }
  });
}

function checkPatterns(step: Step, path: string): DefinitionProblem[] {
  const branches = step.branches.flatMap((branch, index) => {
    const isPattern = branch.type === "regex" || (branch.type === "profile" && branch.match === "regex");
    return isPattern ? checkRegex(branch.value, `${path}/branches/${index}/value`) : [];
  });
  const rules = step.validate.flatMap((rule, index) => {
    if (rule.type === "regex") return checkRegex(rule.pattern, `${path}/validate/${index}/pattern`);
    if (rule.type !== "forbidden") return [];
    return rule.patterns.flatMap((pattern, at) => checkRegex(pattern, `${path}/validate/${index}/patterns/${at}`));
  });
  return [...branches, ...rules];
}

function checkPostbacks(step: Step, path: string): DefinitionProblem[] {
  const longest = { sid: longestToken, step: step.id, opt: `${pickPrefix}9999` };
  const length = writeInteractionPostback(longest).length;
  if (length <= postbackDataLength || !step.messages.some(hasDrawnButton)) return [];
  return [error(`${path}/id`, "POSTBACK_TOO_LONG", `Buttons of this step would carry ${length} characters.`)];
}

function hasDrawnButton({ type, quickReplies }: StepMessage): boolean {
  const isDrawn = type.endsWith("_template") || type === "template_button";
  const kinds = ["answer", "pick", "cancel"];
  return isDrawn || (quickReplies ?? []).some(({ action }) => kinds.includes(action.type));
}

function checkMessages(step: Step, path: string): DefinitionProblem[] {
  const faults = step.messages.flatMap((message, index) => checkMessage(message, `${path}/messages/${index}`, step));
  const waitsInSilence = step.messages.length === 0 && !step.special && !isPassThrough(step);
  if (!waitsInSilence) return faults;
  return [...faults, warning(`${path}/messages`, "EMPTY_STEP", "Waits for an answer but asks nothing.")];
}

function checkMessage(message: StepMessage, path: string, step: Step): DefinitionProblem[] {
  const count = message.quickReplies?.length ?? 0;
  const problems: DefinitionProblem[] = [];
  if (message.type === "template_button" && message.options.length === 0) {
    problems.push(error(`${path}/options`, "OPTIONS_EMPTY", "There is no button to press."));
  }
  if (count > maxQuickReplies) {
    problems.push(error(`${path}/quickReplies`, "QUICK_REPLIES_TOO_MANY", `At most ${maxQuickReplies}, not ${count}.`));
  }
  if (count > 0 && message !== step.messages.at(-1)) {
    problems.push(
      warning(`${path}/quickReplies`, "QUICK_REPLIES_NOT_LAST", "Only those of the last message are shown."),
    );
  }
  return problems;
}

function checkComparisons(definition: Definition, step: Step, path: string): DefinitionProblem[] {
  const { byId } = indexOf(definition);
  return step.branches.flatMap((branch, index) =>
    branch.type === "answer" && !byId.has(branch.stepId)
      ? [error(`${path}/branches/${index}/stepId`, "BRANCH_STEP_MISSING", `There is no step ${branch.stepId}.`)]
      : [],
  );
}

function checkInput({ input, normalize }: Step, path: string): DefinitionProblem[] {
  const isExhaustible = (input.retryLimit ?? 0) > 0;
  const repeated = normalize.length !== new Set(normalize).size;
  return [
    ...(isExhaustible && !input.retryTarget
      ? [error(`${path}/input/retryTarget`, "RETRY_TARGET_EMPTY", "Too many refused answers have to lead somewhere.")]
      : []),
    ...(repeated ? [error(`${path}/normalize`, "NORMALIZE_DUPLICATE", "A rule stands in the list twice.")] : []),
  ];
}
