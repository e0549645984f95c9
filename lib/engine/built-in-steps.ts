import type { Step } from "./definition.schema";
import { stepSchema } from "./definition.schema";
import type { DefinitionIndex } from "./definition-index";
import { type StepMessage, stepMessageSchema } from "./step-message.schema";
import { textOf } from "./texts";
import type { Voice } from "./voice";
import { type SpecialRole, specialRoles } from "./words";

/** A colon is no letter of a step id, so a built-in step can never be taken for an author's. */
const prefix = ":";

/** The step that plays a role: the author's, else the built-in one. */
export function stepOfRole(index: DefinitionIndex, role: SpecialRole, voice: Voice): Step {
  return index.byRole.get(role) ?? builtIn(role, voice);
}

/** The step that a session stands on, or nothing when its definition does not know it. */
export function findStep(index: DefinitionIndex, stepId: string, voice: Voice): Step | undefined {
  const role = specialRoles.find((candidate) => prefix + candidate === stepId);
  return role ? stepOfRole(index, role, voice) : index.byId.get(stepId);
}

/** What a target names: a step id first, then a role. Nothing when it names neither. */
export function resolveTarget(index: DefinitionIndex, target: string, voice: Voice): Step | undefined {
  const role = specialRoles.find((candidate) => candidate === target);
  const step = index.byId.get(target) ?? (role && stepOfRole(index, role, voice));
  return step && isTargetRole(step.special) ? step : undefined;
}

/** Whether a step is one that an outlet may lead to; the two timer steps come by themselves only. */
export function isTargetRole(role: SpecialRole | undefined): boolean {
  return role !== "timeoutRemind" && role !== "timeoutNotice";
}

/** The built-in step of a role, with the messages that a role step without messages of its own falls back to. */
export function builtIn(role: SpecialRole, voice: Voice): Step {
  const messages = defaultMessages(role, voice);
  return stepSchema.parse({ id: prefix + role, special: role, messages });
}

/** Cards without texts of their own take the default texts when they are drawn. */
export function defaultMessages(role: SpecialRole, voice: Voice): StepMessage[] {
  switch (role) {
    case "confirm":
      return [stepMessageSchema.parse({ type: "confirm_template" })];
    case "editPicker":
      return [stepMessageSchema.parse({ type: "edit_picker_template" })];
    case "cancelConfirm":
      return [stepMessageSchema.parse({ type: "cancel_confirm_template" })];
    case "complete":
      return [];
    case "canceled":
    case "timeoutRemind":
    case "timeoutNotice":
      return [{ type: "text", text: textOf(voice, role) }];
  }
}
