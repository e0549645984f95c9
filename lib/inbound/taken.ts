import type { ComposedTurn, TurnsInput } from "@/lib/interactions";
import type { Suspension } from "./suspend-events";

export interface TakeOptions {
  /** The time and, when this event waited before, what it was computed with and what was performed for it. */
  input: TurnsInput;
  /** Whether the channel may transmit one more send right now. */
  canTake: boolean;
}

/** What an event leads to: something to be committed, something to wait for, both, or nothing beyond what was changed already. */
export interface Taken {
  composed?: ComposedTurn;
  suspension?: Suspension;
  /** Which triggers took it. */
  firedTriggerIds?: string[];
}
