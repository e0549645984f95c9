import type { PeerKind } from "@/lib/contacts/shared";
import type { EngineEvent, WebhookData } from "@/lib/engine";
import type { TriggerEffect } from "./trigger.schema";

/** Whose chat it is, and what set the effect off. */
export interface EffectScene {
  peerKind: PeerKind;
  webhook?: WebhookData;
}

/** An effect as the engine takes it; nothing where it cannot happen: interactions are one-to-one (section 6). */
export function effectEvent(effect: TriggerEffect, { peerKind, webhook }: EffectScene): EngineEvent | undefined {
  const cause = webhook && { webhook };
  switch (effect.type) {
    case "start_interaction": {
      const { interactionId, overridePolicy } = effect;
      return peerKind === "user"
        ? { type: "start", interactionId, ...(overridePolicy && { overridePolicy }), ...cause }
        : undefined;
    }
  }
}
