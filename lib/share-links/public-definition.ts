import { type ActionEntry, type Definition, definitionSchema, type Step } from "@/lib/engine";

/**
 * What of a definition anybody may see: what people are told and asked, and where that leads. What the team wrote for itself and what
 * actions carry (addresses of systems, names of secrets, fields of the profile) stay here, and e-mail addresses are blotted out.
 */
export function publicDefinition({ steps }: Definition): Definition {
  return definitionSchema.parse(withoutAddresses({ format: 1, steps: steps.map(publicStep) }));
}

function publicStep(step: Step): Step {
  const { beforeActions, afterActions, ...rest } = step;
  return {
    ...rest,
    description: "",
    beforeActions: beforeActions.map(publicAction),
    afterActions: afterActions.map(publicAction),
  };
}

/** That there is an action and where its failure leads is part of the drawing. */
function publicAction({ type, isEnabled, onFailure, sendReturnValue }: ActionEntry): ActionEntry {
  return { type, isEnabled, onFailure, sendReturnValue, parameters: {}, chains: [] };
}

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

function withoutAddresses(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, part) => (typeof part === "string" ? blotted(part) : part)));
}

/** A text without e-mail addresses. */
export function blotted(text: string): string {
  return text.replace(address, "…@…");
}
