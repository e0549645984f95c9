import { availableData } from "@/lib/builder/shared";
import { type Definition, indexOf, type Step, splitTemplate } from "@/lib/engine";
import type { MessageProblem } from "@/lib/messages";
import { checkDrafts, checkFilled } from "./check-drafts";
import { valuesOf } from "./check-messages";
import { type Finding, finding } from "./finding";
import { longestAnswer } from "./longest-answer";
import { type PlaceholderUse, placeholderUses } from "./placeholder-uses";

/** What is wrong with the placeholders of a step. Paths are relative to the step. */
export function checkPlaceholders(definition: Definition, step: Step): Finding[] {
  const uses = placeholderUses(step);
  if (uses.length === 0) return [];
  const unknown = uses.filter((use) => !isKnown(definition, use));
  const known = uses.filter((use) => !unknown.includes(use));
  return [
    ...unknown.map(({ at, name }) =>
      finding("PLACEHOLDER_UNKNOWN", at, `Nothing is named {{${name}}}.`, { values: { name } }),
    ),
    ...checkEmptiness(definition, step, known),
    ...checkExcluded(definition, step, known),
    ...checkRisk(definition, step),
  ];
}

function isKnown(definition: Definition, { path, results = 0 }: PlaceholderUse): boolean {
  const [space = "", name = ""] = path ?? [];
  switch (space) {
    case "session":
      return name.includes("{{") || indexOf(definition).byId.has(name);
    case "user":
      return ["profile", "tags", "data"].includes(name);
    case "channel":
      return name === "name";
    case "interaction":
      return name === "title";
    case "timeout":
      return name === "remaining_minutes";
    case "return":
      return /^[1-9]\d*$/.test(name) && Number(name) <= results;
    default:
      return space === "webhook";
  }
}

/** The step whose answer a placeholder shows. */
function answerOf({ path }: PlaceholderUse): string | undefined {
  return path?.[0] === "session" && !path[1]?.includes("{{") ? path[1] : undefined;
}

function checkEmptiness(definition: Definition, step: Step, uses: readonly PlaceholderUse[]): Finding[] {
  const there = { shown: once(() => dataAt("shown")), answered: once(() => dataAt("answered")) };
  const dataAt = (moment: PlaceholderUse["moment"]) => availableData(definition)(step.id, moment);
  return uses.flatMap((use) => {
    const id = answerOf(use);
    if (id === undefined || use.hasFallback) return [];
    const { always, isReached } = there[use.moment]();
    if (!isReached || always.has(id)) return [];
    const text = `There are ways to get here without an answer to ${id}.`;
    return finding("PLACEHOLDER_MAYBE_EMPTY", use.at, text, { values: { name: use.name, target: id } });
  });
}

function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** Fine point 11: the complete step still sees answers that are not kept. */
function checkExcluded(definition: Definition, step: Step, uses: readonly PlaceholderUse[]): Finding[] {
  if (step.special !== "complete") return [];
  const { excluded } = indexOf(definition);
  return uses.flatMap((use) => {
    const id = answerOf(use);
    if (id === undefined || !excluded.has(id)) return [];
    const text = `The answer to ${id} is shown here for the last time and not kept.`;
    return finding("PLACEHOLDER_EXCLUDED", use.at, text, { values: { name: use.name, target: id } });
  });
}

/** The platform cuts names at this length. */
const longestName = 20;

/** MSG-2: what fits as it stands and may not fit once the longest answers stand in it. */
function checkRisk(definition: Definition, step: Step): Finding[] {
  const longest = (source: string) => longestOf(definition, source);
  return step.messages.flatMap((message, index) => {
    const lengths = lengthsIn(step, index, definition);
    if (lengths === "") return [];
    const own = checkDrafts([message]);
    const filled = rememberFilled(message, lengths, () => checkFilled(message, (text) => fill(text, longest)));
    const grown = filled.filter((problem) => isAboutSize(problem) && !own.some((known) => isSame(known, problem)));
    return grown.map((problem) => {
      const path = `/messages/${index}${problem.pointer.replace(/^\/0/, "")}`;
      const text = `May come to ${problem.found} of at most ${problem.limit}.`;
      return finding("LINE_LIMIT_RISK", path, text, { values: valuesOf(problem) });
    });
  });
}

/** How long the answers that stand in a message can be: while that stays the same, so does what follows from it. */
function lengthsIn(step: Step, index: number, definition: Definition): string {
  const inside = placeholderUses(step).filter(({ at }) => at.startsWith(`/messages/${index}/`));
  const lengths = inside.map(({ name }) => longestOf(definition, name));
  return lengths.some((length) => length > 0) ? lengths.join(" ") : "";
}

const remembered = new WeakMap<object, { lengths: string; problems: readonly MessageProblem[] }>();

function rememberFilled(message: object, lengths: string, find: () => MessageProblem[]): readonly MessageProblem[] {
  const known = remembered.get(message);
  if (known?.lengths === lengths) return known.problems;
  const problems = find();
  remembered.set(message, { lengths, problems });
  return problems;
}

/** The declared length of what stands between two pairs of braces; nothing where nobody declared one. */
function longestOf(definition: Definition, source: string): number {
  const name = (source.split("|")[0] ?? "").trim().replace(/^\$\.?/, "");
  if (name === "user.profile.displayName" || name === "user.data.display_name") return longestName;
  const id = /^session\.(.+)$/.exec(name)?.[1] ?? /^session\["(.+)"\]$/.exec(name)?.[1];
  const asked = id === undefined ? undefined : indexOf(definition).byId.get(id);
  return asked ? (longestAnswer(asked) ?? 0) : 0;
}

/** A character of every unit's greatest weight in ordinary texts: one as people see it, three bytes. */
const filler = "あ";

function fill(text: string, longest: (source: string) => number): string {
  if (!text.includes("{{")) return text;
  return splitTemplate(text)
    .map((part) => (part.isPlaceholder ? filler.repeat(longest(part.text)) : part.text))
    .join("");
}

function isAboutSize({ code }: MessageProblem): boolean {
  return code === "too_long" || code === "too_heavy";
}

function isSame(one: MessageProblem, other: MessageProblem): boolean {
  return one.code === other.code && one.pointer === other.pointer;
}
