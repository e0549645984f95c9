import { newAction } from "@/components/action-editor/new-action";
import type { TriggerChoices, TriggerEffect, TriggerEffectType } from "@/lib/triggers/shared";

export const effectTypes = [
  "start_interaction",
  "send_messages",
  "send_template",
  "run_actions",
  "hand_over",
] as const satisfies readonly TriggerEffectType[];

/** An effect of this type with as little in it as it cannot be without. */
export function newEffect(type: TriggerEffectType, choices: TriggerChoices): TriggerEffect {
  switch (type) {
    case "start_interaction":
      return { type, interactionId: choices.interactions[0]?.id ?? "" };
    case "send_messages":
      return { type, messages: [{ type: "text", text: "" }] };
    case "send_template":
      return { type, template: choices.templates[0]?.id ?? "", args: {} };
    case "run_actions":
      return { type, actions: [newAction("add_user_tags", choices)] };
    case "hand_over":
      return { type };
  }
}
