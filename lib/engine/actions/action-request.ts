import type { JsonObject } from "@/lib/messages";
import type { ActionType } from "./catalogue";

/** Which action of which list, from 1: before the input, after it, or of a list that belongs to no step. */
export type ActionPosition = `${"before" | "after" | "actions"}.${number}`;

/** Work for somebody outside the engine. */
export interface ActionRequest {
  /**
   * For what the turn waits for: its place among the turn's answers. For `perform`: its place among those of the same turn.
   * The same input always gives the same numbers.
   */
  ordinal: number;
  type: ActionType;
  /** Complete: placeholders filled in, chains applied, checked by the catalogue. */
  parameters: JsonObject;
  origin: {
    sessionId?: string;
    interactionId?: string;
    versionId?: string;
    stepId?: string;
    position: ActionPosition;
  };
}
