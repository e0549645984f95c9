import type { StepMessage, TemplateMessage } from "@/lib/engine";

/** Whether a message is one of those that stand without an interaction. */
export function isOfTemplate(message: StepMessage): message is TemplateMessage {
  switch (message.type) {
    case "confirm_template":
    case "edit_picker_template":
    case "cancel_confirm_template":
      return false;
    default:
      return true;
  }
}
