import { connectionsOf, type Definition, indexOf, isPassThrough, type Step } from "@/lib/engine";
import { type Finding, finding } from "./finding";

/** The rules about the list of steps as a whole. Paths are those of the definition. */
export function checkWhole(definition: Definition): Finding[] {
  return [...checkSteps(definition), ...checkConfirm(definition), ...checkComplete(definition)];
}

function checkSteps({ steps }: Definition): Finding[] {
  if (steps.some(({ special }) => !special)) return [];
  return [finding("NO_STEPS", "/steps", "There is no ordinary step.")];
}

/** Answers from which on people like to look at them once more before they are sent. */
const manyAnswers = 3;

/** Whoever gave an address or a telephone number, or a lot, wants to see it before it is kept. */
function checkConfirm(definition: Definition): Finding[] {
  const { steps } = definition;
  const asking = steps.filter((step) => !step.special && !isPassThrough(step));
  const isPersonal = asking.some(({ validate }) => validate.some(({ type }) => type === "email" || type === "phone"));
  if (asking.length < manyAnswers && !isPersonal) return [];
  if (indexOf(definition).byRole.has("confirm")) return [];
  if (connectionsOf(definition).some(({ target }) => target === "confirm")) return [];
  const text = isPersonal ? "Personal answers are kept unseen." : `${asking.length} answers are kept unseen.`;
  const values = { count: asking.length, personal: isPersonal ? "yes" : "no" };
  const last = steps.findLast((step) => !step.special);
  const fix = last && !last.nextStepId && !last.stop ? addConfirm(last) : undefined;
  return [finding("CONFIRM_MISSING", "/steps", text, { values, ...(fix && { fix }) })];
}

/** The built-in card has its own texts, so leading to it is enough. */
function addConfirm({ id }: Step): Finding["fix"] {
  const outlet = { kind: "next" } as const;
  return { key: "addConfirm", commands: [{ type: "connect", stepId: id, outlet, target: "confirm" }] };
}

function checkComplete(definition: Definition): Finding[] {
  if (indexOf(definition).byRole.has("complete")) return [];
  return [finding("COMPLETE_MISSING", "/steps", "Completion says nothing.")];
}
