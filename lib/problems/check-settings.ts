import { type CancelWord, choicesOf, type Definition, indexOf, isPassThrough, type Step } from "@/lib/engine";
import { checkPatternAt } from "./check-pattern";
import { type Finding, finding } from "./finding";

/** What is wrong with the settings. Paths are relative to them. */
export function checkSettings(definition: Definition): Finding[] {
  const { settings, steps } = definition;
  return [
    ...checkReminder(definition),
    ...checkNoTimeout(definition),
    ...checkExcluded(definition),
    ...settings.cancelWords.flatMap((word, index) => checkCancelWord(word, index, steps)),
  ];
}

function checkReminder({ settings }: Definition): Finding[] {
  const { timeoutMinutes, timeoutRemind } = settings;
  if (timeoutRemind === 0 || timeoutRemind < timeoutMinutes) return [];
  const value = Math.floor(timeoutMinutes / 3);
  const command = { type: "set_field" as const, path: "/timeoutRemind", value };
  return [
    finding("REMIND_NOT_BEFORE_TIMEOUT", "/timeoutRemind", "The reminder must come before the timeout.", {
      values: { remind: timeoutRemind, timeout: timeoutMinutes },
      fix: { key: "setReminder", commands: [command] },
    }),
  ];
}

/** A day: long enough for whoever is interrupted, short enough to begin again. */
const usualTimeoutMinutes = 1_440;

function checkNoTimeout({ settings, steps }: Definition): Finding[] {
  const isForbidden = settings.runPolicy === "single_forbid" && settings.timeoutMinutes === 0;
  const asks = steps.some((step) => !step.special && !isPassThrough(step));
  if (!isForbidden || !asks) return [];
  const command = { type: "set_field" as const, path: "/timeoutMinutes", value: usualTimeoutMinutes };
  const text = "Who stops answering can neither go on later nor begin again.";
  const fix = { key: "setTimeout" as const, commands: [command] };
  return [finding("TIMEOUT_NONE", "/timeoutMinutes", text, { fix })];
}

function checkExcluded(definition: Definition): Finding[] {
  const { byId } = indexOf(definition);
  return definition.settings.excludeSteps.flatMap((id, index) => {
    if (byId.has(id)) return [];
    const command = { type: "delete_item" as const, list: "/excludeSteps", index };
    return finding("EXCLUDE_MISSING", `/excludeSteps/${index}`, `There is no step ${id}.`, {
      values: { target: id },
      fix: { key: "dropExcluded", commands: [command] },
    });
  });
}

/** SET-4: a cancel word that is also an answer takes the answer away. */
function checkCancelWord({ type, value }: CancelWord, index: number, steps: readonly Step[]): Finding[] {
  const path = `/cancelWords/${index}`;
  if (type === "regex") return checkPatternAt(value, `${path}/value`);
  const word = value.trim().toLowerCase();
  const clash = word === "" ? undefined : steps.flatMap(answersOf).find(({ said }) => isSame(type, said, word));
  if (!clash) return [];
  return [
    finding("CANCEL_WORD_CLASH", `${path}/value`, `"${clash.answer}" is an answer as well.`, {
      values: { word: value, answer: clash.answer },
      fix: { key: "deleteCancelWord", commands: [{ type: "delete_item", list: "/cancelWords", index }] },
    }),
  ];
}

function isSame(type: "equals" | "contains", said: string, word: string): boolean {
  return type === "equals" ? said === word : said.includes(word);
}

interface KnownAnswer {
  answer: string;
  /** As cancel words look at it. */
  said: string;
}

const remembered = new WeakMap<Step, readonly KnownAnswer[]>();

/** The answers that a step itself names: its buttons and the list of what it takes. */
function answersOf(step: Step): readonly KnownAnswer[] {
  const known = remembered.get(step) ?? findAnswers(step);
  remembered.set(step, known);
  return known;
}

function findAnswers(step: Step): KnownAnswer[] {
  if (step.special) return [];
  const choices = choicesOf(step).flatMap(({ label, value }) => (value === undefined ? [] : [label, value]));
  const allowed = step.validate.flatMap((rule) => (rule.type === "enum" ? rule.values : []));
  return [...choices, ...allowed].map((answer) => ({ answer, said: answer.trim().toLowerCase() }));
}
