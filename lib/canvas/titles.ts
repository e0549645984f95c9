import { parsePath, type Step, splitTemplate } from "@/lib/engine";
import { wordsOf } from "./preview";

/** What placeholders are called for people, by what stands between their braces. */
export type Titles = Readonly<Record<string, string>>;

const nothing: Titles = {};
const known = new WeakMap<Step, readonly string[]>();

/** The names under which a node shows the placeholders of its messages: an answer by the title of its step. */
export function titledNames(step: Step, steps: ReadonlyMap<string, Step>): Titles {
  const sources = placeholdersOf(step);
  if (sources.length === 0) return nothing;
  return Object.fromEntries(sources.map((source) => [source, nameOf(source, steps)]));
}

function placeholdersOf(step: Step): readonly string[] {
  const remembered = known.get(step);
  if (remembered) return remembered;
  const parts = step.messages.flatMap((message) => splitTemplate(wordsOf(message)));
  const found = [...new Set(parts.flatMap(({ text, isPlaceholder }) => (isPlaceholder ? [text] : [])))];
  known.set(step, found);
  return found;
}

function nameOf(source: string, steps: ReadonlyMap<string, Step>): string {
  const path = parsePath(source.split("|")[0] ?? "") ?? [];
  const [space, name] = path;
  const answered = space === "session" && name !== undefined ? steps.get(name) : undefined;
  return answered?.title || path.at(-1) || source.trim();
}
