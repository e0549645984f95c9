import type { TurnNeed } from "./turn.types";

/**
 * Thrown deep inside a turn that cannot go on without something from outside, and caught by `advance` alone. Nothing is
 * lost: the turn is computed again with what was missing, and comes to the same place.
 */
export class Suspension extends Error {
  constructor(readonly need: TurnNeed) {
    super("a turn waits");
  }
}
