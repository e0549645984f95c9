import type { Step, StepMessage } from "@/lib/engine";

/** What a node shows of one message: its kind, and its words when it has any. */
export interface NodePreview {
  type: StepMessage["type"];
  text: string;
}

/** Up to five bubbles of a step, as the node shows them (CAN-1). */
export function previewsOf(step: Step): NodePreview[] {
  return step.messages.slice(0, 5).map((message) => ({ type: message.type, text: wordsOf(message) }));
}

function wordsOf(message: StepMessage): string {
  switch (message.type) {
    case "text":
    case "template_button":
      return message.text;
    case "confirm_template":
    case "edit_picker_template":
    case "cancel_confirm_template":
    case "location":
      return message.title ?? "";
    case "flex":
      return message.altText;
    case "sticker":
    case "image":
    case "video":
    case "audio":
    case "raw":
      return "";
  }
}
