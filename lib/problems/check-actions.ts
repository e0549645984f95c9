import {
  type ActionEntry,
  type ActionType,
  actionCatalogue,
  actionTypeOf,
  parseChainTarget,
  reservedProfileKeys,
  type Step,
  type UnavailableActions,
} from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import { type Finding, finding } from "./finding";

const phases = ["beforeActions", "afterActions"] as const;

/** What is wrong with a step's action lists. Targets of failures are checked with the other targets. */
export function checkActions(step: Step, unavailable: UnavailableActions = {}): Finding[] {
  return phases.flatMap((phase) =>
    step[phase].flatMap((entry, index) => {
      const path = `/${phase}/${index}`;
      const remove = { type: "delete_item" as const, stepId: step.id, list: `/${phase}`, index };
      return [
        ...checkEntry(entry, path, unavailable, chainedInto(step[phase], index)).map((found) => ({
          ...found,
          ...(found.code === "ACTION_UNKNOWN" && { fix: { key: "deleteAction" as const, commands: [remove] } }),
        })),
        ...checkChains(step[phase], index, path),
      ];
    }),
  );
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
): Finding[] {
  const type = actionTypeOf(entry.type);
  const values = { action: entry.type };
  if (!type) return [finding("ACTION_UNKNOWN", `${path}/type`, `There is no action ${entry.type}.`, { values })];
  if (!entry.isEnabled) return [];
  const reason = unavailable[type];
  return [
    ...(reason === undefined ? [] : [finding("ACTION_UNAVAILABLE", `${path}/type`, reason, { values })]),
    ...checkParameters(type, entry.parameters, `${path}/parameters`, chained),
  ];
}

/** What a placeholder or a chain brings is known only when the action runs. */
function checkParameters(
  type: ActionType,
  parameters: JsonObject,
  path: string,
  chained: ReadonlySet<string | undefined>,
): Finding[] {
  const faults = faultsOf(type, parameters).filter(({ members }) => {
    const [first] = members;
    return !chained.has(String(first)) && !holdsPlaceholder(valueAt(parameters, members));
  });
  const isUnreadable = type === "get_raw_message" && isNoJson(parameters.json);
  const isReserved = type === "update_user_profile" && reservedProfileKeys.includes(String(parameters.key));
  const values = (parameter: string) => ({ values: { action: type, parameter } });
  return [
    ...faults.map(({ members, message }) =>
      finding("ACTION_PARAM", path + pointerOf(members), message, values(members.map(String).join("."))),
    ),
    ...(isUnreadable ? [finding("ACTION_PARAM", `${path}/json`, "This is no JSON.", values("json"))] : []),
    ...(isReserved
      ? [
          finding("PROFILE_KEY_RESERVED", `${path}/key`, "The platform fills in this key itself.", {
            values: { key: String(parameters.key) },
          }),
        ]
      : []),
  ];
}

interface ParameterFault {
  members: readonly PropertyKey[];
  message: string;
}

const remembered = new WeakMap<JsonObject, readonly ParameterFault[]>();

function faultsOf(type: ActionType, parameters: JsonObject): readonly ParameterFault[] {
  const known = remembered.get(parameters);
  if (known) return known;
  const issues = actionCatalogue[type].parameters.safeParse(parameters).error?.issues ?? [];
  const faults = issues.map(({ path, message }) => ({ members: path, message }));
  remembered.set(parameters, faults);
  return faults;
}

/** With a placeholder inside, nobody can know yet. */
function isNoJson(json: unknown): boolean {
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

function checkChains(entries: readonly ActionEntry[], index: number, path: string): Finding[] {
  return (entries[index]?.chains ?? []).flatMap(({ to }, at) => {
    const target = parseChainTarget(to);
    const isLater = target !== undefined && target.number > index + 1 && target.number <= entries.length;
    if (isLater) return [];
    const text = "Names no later action and parameter of it.";
    return finding("CHAIN_INVALID", `${path}/chains/${at}/to`, text, { values: { target: to } });
  });
}
