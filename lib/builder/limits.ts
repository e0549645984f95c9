import { type Definition, definitionLimits, nearLimit, type Step } from "@/lib/engine";
import { jsonBytes, lengthOf } from "@/lib/messages";
import type { BuilderDocument } from "./document";
import type { LimitName, LimitNotice } from "./outcome";

/** MOD-2, MOD-5 and CAN-18: how much fits. Counts are items, bytes of JSON, or visible characters. */
export const limits: Readonly<Record<LimitName, number>> = {
  steps: definitionLimits.steps,
  bytes: definitionLimits.bytes,
  branches: definitionLimits.branches,
  messages: definitionLimits.messages,
  beforeActions: definitionLimits.actions,
  afterActions: definitionLimits.actions,
  cancelWords: definitionLimits.cancelWords,
  title: 100,
  description: 1_000,
  notes: 500,
};

const countsOfStep: Partial<Record<LimitName, (step: Step) => number>> = {
  branches: ({ branches }) => branches.length,
  messages: ({ messages }) => messages.length,
  beforeActions: ({ beforeActions }) => beforeActions.length,
  afterActions: ({ afterActions }) => afterActions.length,
  title: ({ title }) => charactersOf(title),
  description: ({ description }) => charactersOf(description),
};

/** Every limit of a document that is near or exceeded: what the editor shows when it opens. */
export function nearLimits(document: BuilderDocument): LimitNotice[] {
  return noticesOf(document, document.meaning.steps).filter(isNear);
}

/** The limits that became nearer between two documents, and those of them that are exceeded. Looks at changed steps alone. */
export function grownLimits(before: BuilderDocument, after: BuilderDocument) {
  const known = new Set(before.meaning.steps);
  const changed = after.meaning.steps.filter((step) => !known.has(step));
  const old = new Map(
    noticesOf(before, originalsOf(changed, before, after)).map((notice) => [keyOf(notice), notice.count]),
  );
  const grown = noticesOf(after, changed).filter((notice) => notice.count > (old.get(keyOf(notice)) ?? 0));
  return { near: grown.filter(isNear), exceeded: grown.filter(({ count, max }) => count > max) };
}

/** What changed steps were before; one that bears another id now is still the one that stood in its place. */
function originalsOf(changed: readonly Step[], before: BuilderDocument, after: BuilderDocument): Step[] {
  const byId = new Map(before.meaning.steps.map((step) => [step.id, step]));
  const isRenaming = before.meaning.steps.length === after.meaning.steps.length;
  return changed.flatMap((step) => {
    const original =
      byId.get(step.id) ?? (isRenaming ? before.meaning.steps[after.meaning.steps.indexOf(step)] : undefined);
    if (!original) return [];
    return [original.id === step.id ? original : { ...original, id: step.id }];
  });
}

function isNear({ count, max }: LimitNotice): boolean {
  return count >= max * nearLimit;
}

function keyOf({ limit, stepId }: LimitNotice): string {
  return `${limit} ${stepId ?? ""}`;
}

function noticesOf({ meaning, layout }: BuilderDocument, steps: readonly Step[]): LimitNotice[] {
  const whole: Partial<Record<LimitName, number>> = {
    steps: meaning.steps.length,
    bytes: bytesOf(meaning),
    cancelWords: meaning.settings.cancelWords.length,
    notes: Object.keys(layout.notes).length + Object.keys(layout.frames).length,
  };
  return [...noticesFrom(whole), ...steps.flatMap(noticesOfStep)];
}

const rememberedNotices = new WeakMap<Step, LimitNotice[]>();

function noticesOfStep(step: Step): LimitNotice[] {
  const remembered = rememberedNotices.get(step);
  if (remembered) return remembered;
  const counts = Object.entries(countsOfStep).map(([limit, count]) => [limit, count(step)] as const);
  const notices = noticesFrom(Object.fromEntries(counts), step.id);
  rememberedNotices.set(step, notices);
  return notices;
}

function noticesFrom(counts: Partial<Record<LimitName, number>>, stepId?: string): LimitNotice[] {
  return limitNames.flatMap((limit) => {
    const count = counts[limit];
    return count === undefined ? [] : [{ limit, count, max: limits[limit], stepId }];
  });
}

const limitNames: readonly LimitName[] = [
  "steps",
  "bytes",
  "branches",
  "messages",
  "beforeActions",
  "afterActions",
  "cancelWords",
  "title",
  "description",
  "notes",
];

const rememberedBytes = new WeakMap<object, number>();

/** The size of the serialised meaning. Weighed step by step and remembered, so that a key press weighs one step. */
export function bytesOf({ settings, steps }: Definition): number {
  const commas = Math.max(0, steps.length - 1);
  const frame = jsonBytes({ format: 1, settings: 0, steps: [] }) - 1;
  return frame + weigh(settings) + commas + steps.reduce((sum, step) => sum + weigh(step), 0);
}

function weigh(part: object): number {
  const bytes = rememberedBytes.get(part) ?? jsonBytes(part);
  rememberedBytes.set(part, bytes);
  return bytes;
}

function charactersOf(text: string): number {
  return text.length > 100 ? lengthOf(text, "grapheme") : text.length;
}
