import { type Definition, parseInteractionPostback, parsePath, type Step, splitTemplate } from "@/lib/engine";
import { pointerTo } from "./json-pointer";
import { type JsonText, mapTexts, visitTexts } from "./step-json";

export type ReferenceKind = "target" | "compare" | "postback" | "placeholder" | "exclude";

/** A place that names a step. */
export interface Reference {
  kind: ReferenceKind;
  /** The step that names it; nothing for the settings. */
  from: string | undefined;
  /** JSON pointer inside of that step, or of the settings. */
  path: string;
  /** What it names: the id of a step, or a role. */
  target: string;
}

/** Everything in a definition that names a step: connections, postbacks, placeholders, comparisons, the exclude list. */
export function referencesIn({ settings, steps }: Definition): Reference[] {
  const excluded = settings.excludeSteps.map((target, index): Reference => {
    return { kind: "exclude", from: undefined, path: pointerTo("excludeSteps", index), target };
  });
  return [...excluded, ...steps.flatMap(referencesOf)];
}

/** Steps are immutable, so what one of them names is found once. */
const known = new WeakMap<Step, Reference[]>();

/** Everything in a step that names one. */
export function referencesOf(step: Step): Reference[] {
  const remembered = known.get(step);
  if (remembered) return remembered;
  const found: Reference[] = [];
  visitTexts(step, (text) => {
    for (const { kind, target } of namesIn(text)) {
      found.push({ kind, from: step.id, path: pointerTo(...text.path), target });
    }
  });
  known.set(step, found);
  return found;
}

/** Gives another name to steps wherever one is named. `rename` answers nothing for what keeps its name. */
export type Rename = (target: string, kind: ReferenceKind) => string | undefined;

/** The step with other names in everything that names a step; its own id stays. */
export function renameIn(step: Step, rename: Rename): object {
  const concerned = referencesOf(step).some(({ target, kind }) => rename(target, kind) !== undefined);
  return concerned ? mapTexts(step, (text) => renameInText(text, rename)) : step;
}

function namesIn(text: JsonText): { kind: ReferenceKind; target: string }[] {
  const kind = targetKind(text);
  if (kind) return text.text === "" ? [] : [{ kind, target: text.text }];
  return [
    ...postbackMembers(text.text).map((target) => ({ kind: "postback" as const, target })),
    ...placeholdersIn(text.text).map((target) => ({ kind: "placeholder" as const, target })),
  ];
}

/** A member that names a step and nothing else. */
function targetKind({ path, isOpaque, owner }: JsonText): "target" | "compare" | undefined {
  if (isOpaque) return undefined;
  const name = path.at(-1);
  if (name === "nextStepId" || name === "retryTarget") return "target";
  if (name !== "stepId") return undefined;
  return owner.type === "go_to" ? "target" : "compare";
}

function renameInText(text: JsonText, rename: Rename): string {
  const kind = targetKind(text);
  if (kind) return rename(text.text, kind) ?? text.text;
  return renamePlaceholders(renamePostback(text.text, rename), rename);
}

const postbackMember = /(^\??|&)(nextStepId|step)=([^&]*)/g;

function postbackMembers(text: string): string[] {
  if (!text.includes("mode=interaction")) return [];
  const postback = parseInteractionPostback(text);
  return [postback?.step, postback?.nextStepId].flatMap((target) => (target && !target.includes("{{") ? target : []));
}

function renamePostback(text: string, rename: Rename): string {
  const named = postbackMembers(text);
  if (named.length === 0) return text;
  return text.replaceAll(postbackMember, (whole, before: string, name: string, value: string) => {
    const target = named.find((candidate) => encodeURIComponent(candidate) === value || candidate === value);
    const renamed = target === undefined ? undefined : rename(target, "postback");
    return renamed === undefined ? whole : `${before}${name}=${encodeURIComponent(renamed)}`;
  });
}

function placeholdersIn(text: string): string[] {
  if (!text.includes("{{")) return [];
  return splitTemplate(text).flatMap((part) => (part.isPlaceholder ? (answerNamedBy(part.text) ?? []) : []));
}

/** The step whose answer a placeholder shows. */
function answerNamedBy(source: string): string | undefined {
  const [space, name] = parsePath(source.split("|")[0] ?? "") ?? [];
  return space === "session" ? name : undefined;
}

const answerName = /^(\s*(?:\$\.?)?session)(?:\.([^\s.[\]"{}|]+)|\["((?:[^"\\]|\\.)*)"\])/;

function renamePlaceholders(text: string, rename: Rename): string {
  if (!text.includes("{{")) return text;
  const parts = splitTemplate(text);
  return parts.map((part) => (part.isPlaceholder ? `{{${renamePlaceholder(part.text, rename)}}}` : part.text)).join("");
}

function renamePlaceholder(source: string, rename: Rename): string {
  const target = answerNamedBy(source);
  const renamed = target === undefined ? undefined : rename(target, "placeholder");
  if (renamed === undefined) return source;
  return source.replace(answerName, (_, space: string, dotted?: string) =>
    dotted === undefined ? `${space}["${renamed}"]` : `${space}.${renamed}`,
  );
}
