import type { NodeRole } from "@/lib/canvas/shared";

/** Kinds of step that can be added; what a step is follows from its messages and how it is answered. */
export const stepKinds = ["ask", "choice", "date", "say"] as const satisfies readonly NodeRole[];
export type StepKind = (typeof stepKinds)[number];

interface NewStepWords {
  yes: string;
  no: string;
  pick: string;
}

/** What a new step of a kind begins with. Its texts are empty: words that nobody wrote must not be sent by oversight. */
export function newStep(kind: StepKind, words: NewStepWords): Readonly<Record<string, unknown>> {
  switch (kind) {
    case "ask":
      return { messages: [{ type: "text", text: "" }], validate: [{ type: "required" }] };
    case "choice":
      return {
        messages: [{ type: "template_button", text: "", options: [option(words.yes), option(words.no)] }],
        input: { mode: "choice" },
      };
    case "date":
      return {
        messages: [
          { type: "text", text: "", quickReplies: [{ label: words.pick, action: { type: "pick", mode: "date" } }] },
        ],
        input: { mode: "date" },
      };
    case "say":
      return { messages: [{ type: "text", text: "" }], input: { mode: "none" } };
  }
}

function option(label: string) {
  return { label, value: label };
}
