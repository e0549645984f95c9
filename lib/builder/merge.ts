import { type BuilderDocument, isDocument } from "./document";
import { isRecord, pointerTo } from "./json-pointer";
import { mergeLists } from "./merge-lists";
import { isSame, keysOf, shareParts } from "./same-json";

/** One field that both sides changed, each in its own way. What a side took away is `undefined`. */
export interface MergeConflict {
  /** JSON pointer into the document that `theirs` is: there the field stands, or stood. */
  path: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  document: BuilderDocument;
  conflicts: MergeConflict[];
}

/** Merges two parts that both differ from their common origin. Conflicts go to `conflicts`, and `mine` stands in the result. */
export type MergePart = (base: unknown, mine: unknown, theirs: unknown, path: string) => unknown;

/** Which side a field gets that both changed, by the path of the conflict. */
export type ChooseSide = (path: string) => "mine" | "theirs";

/**
 * What both sides changed since `base`, together (SAV-4). Changes of different steps and different fields never touch each other.
 * For the same field `mine` stands in the result unless `choose` says otherwise, and the conflict tells what else there was: a
 * dialogue shows the conflicts and merges again with what was chosen.
 */
export function mergeDocuments(
  base: BuilderDocument,
  mine: BuilderDocument,
  theirs: BuilderDocument,
  choose: ChooseSide = () => "mine",
): Merged {
  const conflicts: MergeConflict[] = [];
  const merge: MergePart = (b, m, t, path) => {
    if (m === t || t === b) return m;
    if (m === b || isSame(b, m)) return t;
    if (isSame(b, t) || isSame(m, t)) return m;
    if (isRecord(b) && isRecord(m) && isRecord(t) && !isOtherKind(b, m, t)) return mergeRecords(b, m, t, path, merge);
    if (Array.isArray(b) && Array.isArray(m) && Array.isArray(t)) {
      const list = mergeLists({ base: b, mine: m, theirs: t }, path, merge);
      if (list) return list;
    }
    conflicts.push({ path, base: b, mine: m, theirs: t });
    return choose(path) === "mine" ? m : t;
  };
  const document = merge(base, mine, theirs, "");
  return { document: isDocument(document) ? shareParts(theirs, document) : theirs, conflicts };
}

/** Both made it another kind of thing, or one did while the other changed it: then its members do not mix. */
function isOtherKind(base: Record<string, unknown>, mine: Record<string, unknown>, theirs: Record<string, unknown>) {
  return mine.type !== base.type || theirs.type !== base.type;
}

function mergeRecords(
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  path: string,
  merge: MergePart,
): Record<string, unknown> {
  const members = keysOf(theirs, mine, base).map((key) => {
    return [key, merge(base[key], mine[key], theirs[key], path + pointerTo(key))] as const;
  });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
