import type { DefinitionProblem } from "./check-definition";
import type { Definition } from "./definition.schema";
import { checkPattern } from "./patterns";
import { reservedProfileKeys } from "./words";

/** The publish rules that concern the settings and the list of steps as a whole. */
export function checkSettings(definition: Definition): DefinitionProblem[] {
  return [
    ...checkTimers(definition),
    ...checkExcluded(definition),
    ...checkCancelWords(definition),
    ...checkList(definition),
    ...checkStorage(definition),
  ];
}

export function error(path: string, code: DefinitionProblem["code"], message: string): DefinitionProblem {
  return { path, code, message, severity: "error" };
}

export function warning(path: string, code: DefinitionProblem["code"], message: string): DefinitionProblem {
  return { path, code, message, severity: "warning" };
}

function checkTimers({ settings }: Definition): DefinitionProblem[] {
  const { timeoutMinutes, timeoutRemind } = settings;
  if (timeoutRemind === 0 || timeoutRemind < timeoutMinutes) return [];
  const message = "The reminder must come before the timeout.";
  return [error("/settings/timeoutRemind", "REMIND_NOT_BEFORE_TIMEOUT", message)];
}

function checkExcluded({ settings, steps }: Definition): DefinitionProblem[] {
  return settings.excludeSteps.flatMap((stepId, index) =>
    steps.some(({ id }) => id === stepId)
      ? []
      : [error(`/settings/excludeSteps/${index}`, "EXCLUDE_MISSING", `There is no step ${stepId}.`)],
  );
}

function checkCancelWords({ settings }: Definition): DefinitionProblem[] {
  return settings.cancelWords.flatMap(({ type, value }, index) =>
    type === "regex" ? checkRegex(value, `/settings/cancelWords/${index}/value`) : [],
  );
}

export function checkRegex(pattern: string, path: string): DefinitionProblem[] {
  const fault = checkPattern(pattern);
  return fault ? [error(path, "REGEX_INVALID", fault.detail)] : [];
}

function checkList({ steps }: Definition): DefinitionProblem[] {
  const ids = new Set<string>();
  const roles = new Set<string>();
  const empty = steps.some(({ special }) => !special)
    ? []
    : [error("/steps", "NO_STEPS", "There is no ordinary step.")];
  const repeated = steps.flatMap(({ id, special }, position) => {
    const sameId = isRepeated(ids, id.toLowerCase());
    const sameRole = special !== undefined && isRepeated(roles, special);
    return [
      ...(sameId ? [error(`/steps/${position}/id`, "ID_DUPLICATE", `There is another step ${id}.`)] : []),
      ...(sameRole
        ? [error(`/steps/${position}/special`, "SPECIAL_DUPLICATE", `Another step is ${special} already.`)]
        : []),
    ];
  });
  return [...empty, ...repeated];
}

function isRepeated(seen: Set<string>, name: string): boolean {
  const known = seen.has(name);
  seen.add(name);
  return known;
}

function checkStorage({ settings, steps }: Definition): DefinitionProblem[] {
  if (settings.storage !== "profile") return [];
  return steps.flatMap(({ id }, position) =>
    reservedProfileKeys.includes(id)
      ? [error(`/steps/${position}/id`, "PROFILE_KEY_RESERVED", `${id} belongs to the platform's own profile.`)]
      : [],
  );
}
