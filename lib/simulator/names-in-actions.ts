import { actionTypeOf, type Definition } from "@/lib/engine";

/** What a draft's actions name that lies outside of it, by id or key. */
export interface NamesInActions {
  interactions: string[];
  templates: string[];
}

/** The interactions and saved messages that a run of this draft may need. Names with placeholders are known only when it runs. */
export function namesInActions({ steps }: Definition): NamesInActions {
  const interactions = new Set<string>();
  const templates = new Set<string>();
  for (const { type, parameters } of steps.flatMap((step) => [...step.beforeActions, ...step.afterActions])) {
    const kind = actionTypeOf(type);
    if (kind === "start_interaction" || kind === "cancel_interaction") add(interactions, parameters.interaction);
    if (kind === "saved_message" || kind === "send_message") add(templates, parameters.message);
  }
  return { interactions: [...interactions], templates: [...templates] };
}

function add(names: Set<string>, name: unknown): void {
  if (typeof name === "string" && name !== "" && !name.includes("{{")) names.add(name);
}
