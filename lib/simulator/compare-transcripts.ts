import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Transcript } from "./run-inputs";

/**
 * The first turn in which two transcripts differ, in whatever respect; nothing when they are identical. A difference in how
 * things stood in the end counts as one of the last turn.
 */
export function compareTranscripts(one: Transcript, other: Transcript): number | null {
  const count = Math.max(one.turns.length, other.turns.length);
  for (let turn = 0; turn < count; turn += 1) {
    if (!isSame(one.turns[turn], other.turns[turn])) return turn;
  }
  return isSame(one.state, other.state) ? null : Math.max(0, count - 1);
}

/** One of them came as JSON, which knows no members without a value. */
function isSame(one: unknown, other: unknown): boolean {
  return asText(one) === asText(other);
}

function asText(value: unknown): string {
  return value === undefined ? "" : canonicalJson(JSON.parse(JSON.stringify(value)));
}
