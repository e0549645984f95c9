import { takesNoCharacter } from "./characters";
import type { PatternNode } from "./read-pattern";

/** Where a match can be: nothing read yet or something, and whether the end was already demanded. */
const places = ["fresh", "read", "freshEnd", "readEnd"] as const;
type Place = (typeof places)[number];

/** Whether a pattern can match nowhere, by construction: `a^`, `$a`, `[^\s\S]`. */
export function isImpossible(node: PatternNode): boolean {
  const reached = new Set([...from(node, "fresh"), ...from(node, "read")]);
  return reached.size === 0;
}

/** The places that a part of the pattern can lead to. */
function from(node: PatternNode, place: Place): ReadonlySet<Place> {
  switch (node.type) {
    case "characters":
      return isEnded(place) || takesNoCharacter(node.source) ? new Set() : new Set<Place>(["read"]);
    case "start":
      return new Set(place === "fresh" || place === "freshEnd" ? [place] : []);
    case "end":
      return new Set<Place>([place === "fresh" || place === "freshEnd" ? "freshEnd" : "readEnd"]);
    case "sequence":
      return node.parts.reduce<ReadonlySet<Place>>((at, part) => through(part, at), new Set([place]));
    case "choice":
      return new Set(node.parts.flatMap((part) => [...from(part, place)]));
    case "repeat":
      return repeated(node, place);
  }
}

function isEnded(place: Place): boolean {
  return place === "freshEnd" || place === "readEnd";
}

function through(node: PatternNode, at: ReadonlySet<Place>): ReadonlySet<Place> {
  return new Set([...at].flatMap((place) => [...from(node, place)]));
}

/** There are four places, so what more rounds than that reach was reached before. */
function repeated({ part, min, max }: Extract<PatternNode, { type: "repeat" }>, place: Place): ReadonlySet<Place> {
  let at: ReadonlySet<Place> = new Set([place]);
  for (let round = 0; round < Math.min(min, places.length); round += 1) at = through(part, at);
  const reached = new Set(at);
  for (let round = min; round < Math.min(max, min + places.length); round += 1) {
    at = through(part, at);
    for (const each of at) reached.add(each);
  }
  return reached;
}
