import type { DefinitionInput } from "../definition.schema";

type StepInput = DefinitionInput["steps"][number];

/** A definition of which a test writes only what matters to it. */
export function aDefinition(steps: StepInput[], settings: DefinitionInput["settings"] = {}): DefinitionInput {
  return { format: 1, settings, steps };
}

/** A step that asks by its own id and waits for a text. */
export function aQuestion(id: string, rest: Omit<StepInput, "id"> = {}): StepInput {
  return { id, messages: [{ type: "text", text: `${id}?` }], ...rest };
}

/** A step that says its own id and goes on. */
export function aRemark(id: string, rest: Omit<StepInput, "id"> = {}): StepInput {
  return aQuestion(id, { input: { mode: "none" }, messages: [{ type: "text", text: `${id}!` }], ...rest });
}

/** Three questions, `x1` to `x3`, for an interaction named `x`. */
export function threeQuestions(name: string, settings: DefinitionInput["settings"] = {}): DefinitionInput {
  return aDefinition([aQuestion(`${name}1`), aQuestion(`${name}2`), aQuestion(`${name}3`)], settings);
}
