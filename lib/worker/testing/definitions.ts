import type { DefinitionInput } from "@/lib/engine";

export const text = (words: string) => ({ type: "text" as const, text: words });

/** Asks twice, then says both answers. */
export const twoQuestions: DefinitionInput = {
  format: 1,
  steps: [
    { id: "a", messages: [text("A?")] },
    { id: "b", messages: [text("B?")] },
    { id: "end", special: "complete", messages: [text("{{session.a}}/{{session.b}}")] },
  ],
};
