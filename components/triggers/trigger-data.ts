import type { ActionResult } from "@/lib/auth/shared";
import type { MayInterrupt, Requirement, TriggerEffect, TriggerRule } from "@/lib/triggers/shared";

/** What a trigger is, without its place in the list. */
export interface TriggerDraft {
  title: string;
  isEnabled: boolean;
  /** Null = every channel. */
  channelIds: string[] | null;
  mayInterrupt: MayInterrupt;
  rule: TriggerRule;
  requirements: Requirement[];
  effect: TriggerEffect;
}

/** A row of the list as the page gives it to the browser. */
export interface TriggerItem extends TriggerDraft {
  id: string;
  key: string;
  position: number;
  firedCount: number;
  lastFiredAt: string | null;
}

export type SaveTrigger = (input: SavedTrigger) => Promise<ActionResult<{ triggerId: string }>>;
export type SavedTrigger = TriggerDraft & { id?: string; key?: string; position?: number };

/** What happens to triggers, bound to the workspace by the page. */
export interface TriggerActions {
  save: SaveTrigger;
  remove: (input: { id: string }) => Promise<ActionResult<unknown>>;
  flip: (input: { id: string; isEnabled: boolean }) => Promise<ActionResult<unknown>>;
  order: (input: { ids: string[] }) => Promise<ActionResult<unknown>>;
}

/** A trigger as it begins: a word that starts nothing yet. */
export function newTrigger(interactionId: string): TriggerDraft {
  return {
    title: "",
    isEnabled: true,
    channelIds: null,
    mayInterrupt: "default",
    rule: { type: "keyword", match: "equals", value: "" },
    requirements: [],
    effect: { type: "start_interaction", interactionId },
  };
}
