import type { JsonObject } from "@/lib/messages";
import type { ActionEntry } from "./actions/action-entry.schema";
import { type ActionType, actionCatalogue, actionTypeOf } from "./actions/catalogue";
import { parseChainTarget } from "./actions/chains";
import type { DefinitionProblem } from "./check-definition";
import { error } from "./check-settings";
import type { Step } from "./definition.schema";
import { definitionLimits } from "./definition-limits";
import { reservedProfileKeys } from "./words";

/** Actions that cannot run in this workspace now, and why: a mail server that nobody has configured, for example. */
export type UnavailableActions = Partial<Record<ActionType, string>>;

const maxActions = definitionLimits.actions;

/** The publish rules of a step's action lists. Targets of failures are checked with the other targets. */
export function checkStepActions(step: Step, path: string, unavailable: UnavailableActions): DefinitionProblem[] {
  return (["beforeActions", "afterActions"] as const).flatMap((phase) =>
    checkActions(step[phase], `${path}/${phase}`, unavailable),
  );
}

/** The same for a list that belongs to no step, such as a trigger's. */
export function checkActions(
  entries: readonly ActionEntry[],
  path: string,
  unavailable: UnavailableActions,
): DefinitionProblem[] {
  const tooMany =
    entries.length > maxActions
      ? [error(path, "ACTIONS_TOO_MANY", `At most ${maxActions} actions, not ${entries.length}.`)]
      : [];
  const faults = entries.flatMap((entry, index) => [
    ...checkEntry(entry, `${path}/${index}`, unavailable, chainedInto(entries, index)),
    ...checkChains(entries, index, `${path}/${index}`),
  ]);
  return [...tooMany, ...faults];
}

/** The first members of the paths that earlier actions fill: whatever stands there now is replaced. */
function chainedInto(entries: readonly ActionEntry[], index: number): Set<string | undefined> {
  const chains = entries.slice(0, index).flatMap((entry) => entry.chains);
  const targets = chains.map(({ to }) => parseChainTarget(to)).filter((target) => target?.number === index + 1);
  return new Set(targets.map((target) => target?.path[0]));
}

function checkEntry(
  entry: ActionEntry,
  path: string,
  unavailable: UnavailableActions,
  chained: ReadonlySet<string | undefined>,
): DefinitionProblem[] {
  const type = actionTypeOf(entry.type);
  if (!type) return [error(`${path}/type`, "ACTION_UNKNOWN", `There is no action ${entry.type}.`)];
  if (!entry.isEnabled) return [];
  const reason = unavailable[type];
  return [
    ...(reason === undefined ? [] : [error(`${path}/type`, "ACTION_UNAVAILABLE", reason)]),
    ...checkParameters(type, entry.parameters, `${path}/parameters`, chained),
  ];
}

/** What a placeholder or a chain brings is known only when the action runs. */
function checkParameters(
  type: ActionType,
  parameters: JsonObject,
  path: string,
  chained: ReadonlySet<string | undefined>,
): DefinitionProblem[] {
  const parsed = actionCatalogue[type].parameters.safeParse(parameters);
  const issues = parsed.error?.issues ?? [];
  const faults = issues.filter((issue) => {
    const [first] = issue.path;
    return !chained.has(String(first)) && !holdsPlaceholder(valueAt(parameters, issue.path));
  });
  const unreadable = type === "get_raw_message" && isUnreadable(parameters.json);
  const isReserved = type === "update_user_profile" && reservedProfileKeys.includes(String(parameters.key));
  return [
    ...faults.map((issue) => error(path + pointerOf(issue.path), "ACTION_PARAM", issue.message)),
    ...(unreadable ? [error(`${path}/json`, "ACTION_PARAM", "This is no JSON.")] : []),
    ...(isReserved ? [error(`${path}/key`, "PROFILE_KEY_RESERVED", "The platform fills in this key itself.")] : []),
  ];
}

/** With a placeholder inside, nobody can know yet. */
function isUnreadable(json: unknown): boolean {
  if (typeof json !== "string" || holdsPlaceholder(json)) return false;
  try {
    JSON.parse(json);
    return false;
  } catch {
    return true;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => {
    const members = typeof at === "object" && at !== null ? Object.entries(at) : [];
    return members.find(([name]) => name === String(key))?.[1];
  }, value);
}

function holdsPlaceholder(value: unknown): boolean {
  return typeof value === "string" && value.includes("{{");
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function checkChains(entries: readonly ActionEntry[], index: number, path: string): DefinitionProblem[] {
  return (entries[index]?.chains ?? []).flatMap(({ to }, at) => {
    const target = parseChainTarget(to);
    const isLater = target !== undefined && target.number > index + 1 && target.number <= entries.length;
    if (isLater) return [];
    return [error(`${path}/chains/${at}/to`, "CHAIN_INVALID", "Names no later action and parameter of it.")];
  });
}
