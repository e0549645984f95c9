import type { DrawnMessage } from "@/lib/simulator/shared";

/** A place in the messages of a step: which of them, and the JSON pointer into it. */
export interface StepPlace {
  from: number;
  pointer: string;
}

/** Where in the step something stands that was found in what is sent, by its pointer into the list of messages. */
export function placeInStep(pointer: string, drawn: readonly DrawnMessage[]): StepPlace {
  const [, index = "0", rest = ""] = /^\/(\d+)(.*)$/.exec(pointer) ?? [];
  const found = drawn[Number(index)];
  if (!found) return { from: 0, pointer: "" };
  const { message, from } = found;
  // Buttons of a card are the options of a question.
  return { from, pointer: message.type === "card" ? rest.replace(/^\/buttons(?=\/|$)/, "/options") : rest };
}
