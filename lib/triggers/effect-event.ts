import type { PeerKind } from "@/lib/contacts/shared";
import { type ActionEntry, type ActionType, actionEntrySchema, type EngineEvent, type WebhookData } from "@/lib/engine";
import type { TriggerEffect } from "./trigger.schema";

/** Whose chat it is, and what set the effect off. */
export interface EffectScene {
  peerKind: PeerKind;
  webhook?: WebhookData;
}

type EffectEvent = Extract<EngineEvent, { type: "start" | "run_actions" }>;

/** An effect as the engine takes it; nothing where it cannot happen: interactions are one-to-one (section 6). */
export function effectEvent(effect: TriggerEffect, { peerKind, webhook }: EffectScene): EffectEvent | undefined {
  const cause = webhook && { webhook };
  if (effect.type !== "start_interaction") {
    const actions = actionsOf(effect).filter((action) => peerKind === "user" || !startsHere(action));
    return actions.length > 0 ? { type: "run_actions", actions, ...cause } : undefined;
  }
  const { interactionId, overridePolicy } = effect;
  if (peerKind !== "user") return undefined;
  return { type: "start", interactionId, ...(overridePolicy && { overridePolicy }), ...cause };
}

/** What an effect does, in the words of the action catalogue. */
function actionsOf(effect: Exclude<TriggerEffect, { type: "start_interaction" }>): ActionEntry[] {
  switch (effect.type) {
    case "send_messages":
      return [action("send_message", { message: effect.messages })];
    case "send_template":
      return [action("saved_message", { message: effect.template, args: effect.args })];
    case "hand_over":
      return [action("hand_over", effect.note ? { note: effect.note } : {})];
    case "run_actions":
      return effect.actions;
  }
}

function action(type: ActionType, parameters: object): ActionEntry {
  return actionEntrySchema.parse({ type, parameters });
}

function startsHere({ type, parameters }: ActionEntry): boolean {
  return type === "start_interaction" && parameters.user === undefined;
}
