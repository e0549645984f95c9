import { alphabetOf, takenBy } from "./characters";
import { type Positions, positionsOf } from "./positions";
import type { PatternNode } from "./read-pattern";

/** As many rounds and more make a text that is read in too many ways. */
const manyRounds = 10;
/** Looking at pairs of positions takes their square. */
const mostPositions = 80;

/**
 * Whether a repetition can read the same text in more than one way, as `(a+)+`, `(a|aa)+` and `(.*a){20}` do: an engine that tries
 * the ways one after another never ends. Ours does not try, but other systems read the same definitions, and no author means it.
 */
export function isAmbiguous(node: PatternNode): boolean {
  return loopsIn(node).some(isAmbiguousLoop);
}

type Repeat = Extract<PatternNode, { type: "repeat" }>;

/** The repetitions of more than one character, the outermost ones: what lies inside is looked at with them. */
function loopsIn(node: PatternNode): Repeat[] {
  switch (node.type) {
    case "characters":
    case "start":
    case "end":
      return [];
    case "sequence":
    case "choice":
      return node.parts.flatMap(loopsIn);
    case "repeat":
      return node.max >= manyRounds ? [node] : loopsIn(node.part);
  }
}

function isAmbiguousLoop({ part }: Repeat): boolean {
  const positions = positionsOf({ type: "repeat", part, min: 1, max: Number.POSITIVE_INFINITY }, manyRounds);
  if (positions.sources.length < 1 || positions.sources.length > mostPositions) return false;
  return positions.hasTwoWays || readsInTwoWays(positions);
}

/** Two walks through the positions that part, read the same characters, and meet again. */
function readsInTwoWays({ sources, following }: Positions): boolean {
  const alphabet = alphabetOf(sources);
  const taken = sources.map((source) => takenBy(source, alphabet));
  const canShare = taken.map((mine) => taken.map((theirs) => [...mine].some((character) => theirs.has(character))));
  const seen = new Set<number>();
  const waiting: [number, number][] = [];
  const next = (one: number, other: number): boolean => {
    for (const a of following[one] ?? []) {
      for (const b of following[other] ?? []) {
        if (!canShare[a]?.[b]) continue;
        if (a === b && one !== other) return true;
        const key = a * sources.length + b;
        if (a === b || seen.has(key)) continue;
        seen.add(key);
        waiting.push([a, b]);
      }
    }
    return false;
  };
  for (const position of sources.keys()) next(position, position);
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) if (next(...pair)) return true;
  return false;
}
