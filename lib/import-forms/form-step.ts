import { type Step, specialRoles, stepSchema } from "@/lib/engine";
import { formActions } from "./form-actions";
import { formMessages } from "./form-messages";
import {
  asObjectPart,
  isNothing,
  items,
  member,
  type ObjectPart,
  type Part,
  present,
  reportUnknown,
  toFlag,
  toTarget,
  toText,
} from "./form-part";
import { formBranches, formNormalize, formValidate } from "./form-rules";

const known = [...stepSchema.keyof().options, "message", "awaitInput", "actions"];

/** One step of a form; none when it has no id to be known by. */
export function formStep(part: Part): Step[] {
  const step = asObjectPart(part);
  const id = toText(step?.value.id);
  if (!step || !id) {
    part.log.lost(part.path, "INVALID_VALUE", part.value);
    return [];
  }
  reportUnknown(step, known);
  part.log.carried();
  return [
    stepSchema.parse({
      id,
      title: toText(step.value.title) ?? "",
      description: toText(step.value.description) ?? "",
      messages: [...messagesUnder(step, "message"), ...messagesUnder(step, "messages")],
      ...inputMode(step),
      normalize: formNormalize(member(step, "normalize")),
      validate: formValidate(member(step, "validate")),
      branches: formBranches(member(step, "branches")),
      ...toTarget(step.value.nextStepId),
      stop: toFlag(step.value.stop),
      ...role(step),
      ...staleTaps(step),
      beforeActions: formActions(member(step, "beforeActions")),
      afterActions: [...formActions(member(step, "actions")), ...formActions(member(step, "afterActions"))],
    }),
  ];
}

function messagesUnder(step: ObjectPart, key: "message" | "messages") {
  return items(member(step, key)).flatMap(formMessages);
}

function inputMode(step: ObjectPart) {
  const given = stepSchema.shape.input.safeParse(step.value.input);
  if (given.success && step.value.input !== undefined) return { input: given.data };
  const { awaitInput } = step.value;
  if (awaitInput === undefined || awaitInput === null || awaitInput === "" || toFlag(awaitInput)) return {};
  step.log.adjusted(member(step, "awaitInput").path, "INPUT_MODE_NONE");
  return { input: { mode: "none" } };
}

function role(step: ObjectPart) {
  const part = member(step, "special");
  if (isNothing(part.value) || part.value === "none") return {};
  const special = specialRoles.find((one) => one === part.value);
  if (!special) step.log.lost(part.path, "UNKNOWN_ROLE", part.value);
  return present({ special });
}

function staleTaps(step: ObjectPart) {
  const given = stepSchema.shape.staleTaps.safeParse(step.value.staleTaps);
  return given.success ? { staleTaps: given.data } : {};
}
