import type { PatternNode } from "./read-pattern";

/** A pattern as places that each take one character, and which of them may follow which (Glushkov's construction). */
export interface Positions {
  /** What each place takes. */
  sources: string[];
  following: Set<number>[];
  /** Some place is followed by another in more than one way: `(a+)+`. */
  hasTwoWays: boolean;
}

interface Span {
  first: readonly number[];
  last: readonly number[];
  isNullable: boolean;
}

const empty: Span = { first: [], last: [], isNullable: true };

/** `manyRounds` and more of a repetition count as any number. */
export function positionsOf(node: PatternNode, manyRounds: number): Positions {
  const positions: Positions = { sources: [], following: [], hasTwoWays: false };
  spanOf(positions, node, manyRounds);
  return positions;
}

function spanOf(positions: Positions, node: PatternNode, manyRounds: number): Span {
  switch (node.type) {
    case "characters": {
      const place = positions.sources.push(node.source) - 1;
      positions.following.push(new Set());
      return { first: [place], last: [place], isNullable: false };
    }
    case "start":
    case "end":
      return empty;
    case "sequence":
      return node.parts.reduce<Span>(
        (before, part) => join(positions, before, spanOf(positions, part, manyRounds)),
        empty,
      );
    case "choice": {
      const spans = node.parts.map((part) => spanOf(positions, part, manyRounds));
      return {
        first: spans.flatMap(({ first }) => first),
        last: spans.flatMap(({ last }) => last),
        isNullable: spans.some(({ isNullable }) => isNullable),
      };
    }
    case "repeat":
      return repeat(positions, node, manyRounds);
  }
}

function repeat(positions: Positions, node: Extract<PatternNode, { type: "repeat" }>, manyRounds: number): Span {
  const { part, min, max } = node;
  if (max >= manyRounds) {
    const span = spanOf(positions, part, manyRounds);
    follow(positions, span.last, span.first);
    return { ...span, isNullable: span.isNullable || min === 0 };
  }
  return nested(
    positions,
    Array.from({ length: max }, () => spanOf(positions, part, manyRounds)),
    min,
  );
}

/** `x{1,3}` as `x(x(x)?)?`: each round follows the one before it alone, or two ways would lead through optional ones. */
function nested(positions: Positions, rounds: readonly Span[], min: number): Span {
  for (const [index, { first }] of rounds.entries()) follow(positions, rounds[index - 1]?.last ?? [], first);
  return {
    first: rounds[0]?.first ?? [],
    last: rounds.slice(Math.max(0, min - 1)).flatMap(({ last }) => last),
    isNullable: min === 0 || rounds.every(({ isNullable }) => isNullable),
  };
}

function join(positions: Positions, before: Span, after: Span): Span {
  follow(positions, before.last, after.first);
  return {
    first: before.isNullable ? [...before.first, ...after.first] : before.first,
    last: after.isNullable ? [...before.last, ...after.last] : after.last,
    isNullable: before.isNullable && after.isNullable,
  };
}

function follow(positions: Positions, from: readonly number[], to: readonly number[]): void {
  for (const place of from) {
    const following = positions.following[place];
    for (const next of to) {
      if (following?.has(next)) positions.hasTwoWays = true;
      following?.add(next);
    }
  }
}
