import { listPlaceholders, type Step } from "@/lib/engine";
import type { BuilderDocument } from "./document";
import { pointerTo } from "./json-pointer";
import { type JsonText, visitTexts } from "./step-json";

/** What kind of thing was found, so that results can be told apart and filtered. */
export type FoundKind =
  | "id"
  | "title"
  | "description"
  | "text"
  | "label"
  | "placeholder"
  | "action"
  | "pattern"
  | "note";

export interface Found {
  kind: FoundKind;
  /** The step, note or frame in which it is. */
  id: string;
  /** JSON pointer inside of the step, for the inspector to open and focus (INS-2). */
  path: string;
  text: string;
  /** Where in `text` the words begin and end. */
  from: number;
  to: number;
}

/** What can be found in one thing. */
interface Entry {
  kind: FoundKind;
  path: string;
  text: string;
  folded: string;
}

/**
 * Finds words in everything that an author wrote (CAN-17): ids and titles first, then in list order. Case, and full or half width,
 * make no difference. Steps are indexed once; a key press looks through texts that are ready.
 */
export function find({ meaning, layout }: BuilderDocument, words: string, limit = 200): Found[] {
  const wanted = fold(words.trim());
  if (wanted === "") return [];
  const drawn = [...Object.entries(layout.notes), ...Object.entries(layout.frames)];
  const places = [
    ...meaning.steps.map((step) => [step.id, entriesOf(step)] as const),
    ...drawn.map(([id, item]) => [id, [entry("note", "", "text" in item ? item.text : item.title)]] as const),
  ];
  const found: Found[] = [];
  const named: Found[] = [];
  for (const [id, entries] of places) {
    for (const { kind, path, text, folded } of entries) {
      const at = folded.indexOf(wanted);
      if (at < 0) continue;
      const list = kind === "id" || kind === "title" ? named : found;
      list.push({ kind, id, path, text, ...whereIn(text, folded, at, wanted.length) });
    }
  }
  return [...named, ...found].slice(0, limit);
}

const indexed = new WeakMap<Step, Entry[]>();

function entriesOf(step: Step): Entry[] {
  const known = indexed.get(step);
  if (known) return known;
  const entries = [entry("id", "/id", step.id), entry("title", "/title", step.title)];
  if (step.description) entries.push(entry("description", "/description", step.description));
  visitTexts(step, (found) => {
    const { text, path } = found;
    const kind = kindOf(found);
    if (kind && text !== "") entries.push(entry(kind, pointerTo(...path), text));
    for (const { name } of listPlaceholders(text)) entries.push(entry("placeholder", pointerTo(...path), name));
  });
  indexed.set(step, entries);
  return entries;
}

/** Members that name a kind, a place or a look, and hold no words of the author's. */
const unread = new Set([
  "type",
  "nextStepId",
  "retryTarget",
  "stepId",
  "mode",
  "comparison",
  "match",
  "script",
  "format",
]);
/** Of a drawn message, what people read or follow; the rest is sizes and colours. */
const readInDrawing = new Set(["text", "altText", "label", "title", "uri", "url", "data", "displayText"]);

function kindOf({ path, owner, isOpaque }: JsonText): FoundKind | undefined {
  const name = path.at(-1) ?? "";
  const [list] = path;
  if (path.length === 3 && name === "type" && (list === "beforeActions" || list === "afterActions")) return "action";
  if (list === "messages") return kindInMessage(name, isOpaque);
  if (list === "normalize" || (unread.has(name) && !isOpaque)) return undefined;
  const isPattern = owner.type === "regex" || owner.match === "regex";
  return name === "pattern" || path[2] === "patterns" || (name === "value" && isPattern) ? "pattern" : "text";
}

function kindInMessage(name: string, isDrawn: boolean): FoundKind | undefined {
  if (isDrawn ? !readInDrawing.has(name) : unread.has(name)) return undefined;
  return name === "label" || name === "value" ? "label" : "text";
}

function entry(kind: FoundKind, path: string, text: string): Entry {
  return { kind, path, text, folded: fold(text) };
}

/** As people mean it: full-width letters are letters, half-width katakana are katakana, capitals are small. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Folding may change lengths, so the place is exact where it did not, and else the whole text. */
function whereIn(text: string, folded: string, at: number, length: number): { from: number; to: number } {
  return text.length === folded.length ? { from: at, to: at + length } : { from: 0, to: text.length };
}
