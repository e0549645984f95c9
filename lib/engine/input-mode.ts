import { typeableChoices } from "./choices";
import type { Step } from "./definition.schema";
import { normalize } from "./normalize";
import { expandText } from "./placeholders";
import { messagesOf } from "./present";
import { scopeOf } from "./scope-of";
import type { TextKey } from "./texts";
import type { Run } from "./turn";
import type { ValidateRule } from "./validate-rule.schema";

/** Whether a step takes something that is neither text nor a button as its answer (INS-4). */
export function takesContent({ special, input }: Step, kind: string): boolean {
  return special === undefined && (input.mode === "any" || input.mode === kind);
}

/** What to say to a typed text that a step cannot take; nothing when it can. */
export function refusalOfText(run: Run, step: Step, text: string): TextKey | undefined {
  if (step.special !== undefined) return undefined;
  switch (step.input.mode) {
    case "image":
    case "location":
      return hintOf(step);
    case "choice":
      return isAmongChoices(run, step, text) ? undefined : hintOf(step);
    default:
      return undefined;
  }
}

/** What a step would rather have had. */
export function hintOf({ special, input }: Step): TextKey {
  if (special !== undefined) return "unusable";
  switch (input.mode) {
    case "image":
      return "unusableImage";
    case "location":
      return "unusableLocation";
    case "choice":
      return "unusableChoice";
    default:
      return "unusable";
  }
}

/** Without buttons of its own that could be typed, or with a list of what is allowed, the step's own rules decide. */
function isAmongChoices(run: Run, step: Step, text: string): boolean {
  const last = messagesOf(run, step).at(-1);
  const values = last ? typeableChoices(last).flatMap(({ value }) => value ?? []) : [];
  if (values.length === 0 || step.validate.some(({ type }) => type === "enum")) return true;
  const scope = scopeOf(run);
  const clean = (raw: string) => normalize(raw, step.normalize).value;
  return values.some((value) => clean(expandText(value, scope)) === clean(text));
}

/** The rules of a step, with the one that its input mode stands for. */
export function rulesOf({ input, validate }: Step): readonly ValidateRule[] {
  const { mode } = input;
  const isMissing = !validate.some(({ type }) => type === mode);
  return (mode === "date" || mode === "time" || mode === "datetime") && isMissing
    ? [{ type: mode }, ...validate]
    : validate;
}
