import { type ActionEntry, type ActionType, actionEntrySchema, actionTypeOf } from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import { parameterNames } from "./action-names";
import {
  asObjectPart,
  below,
  carry,
  isNothing,
  isObject,
  items,
  member,
  type ObjectPart,
  type Part,
  reportUnknown,
  toFlag,
  toText,
} from "./form-part";

interface FormAction {
  part: Part;
  /** Switched off, in the place of an action that there is none of here. */
  isStandIn?: boolean;
  entry: JsonObject;
  chains: { to: string; data: string }[];
}

/** A list of actions, with its chains inside the actions or beside them. What has no counterpart here is left out. */
export function formActions(part: Part): ActionEntry[] {
  const wrapped = asObjectPart(part);
  const isList = !wrapped || wrapped.value.actions === undefined;
  const list = isList ? part : member(wrapped, "actions");
  const found = items(list).map(readAction);
  const beside = isList ? [] : [...chainsUnder(wrapped, "chains"), ...chainsUnder(wrapped, "chain")];
  for (const chain of beside) hang(found, chain);
  return found.flatMap((action) =>
    action.isStandIn
      ? [actionEntrySchema.parse(action.entry)]
      : carry(action.part, actionEntrySchema, { ...action.entry, chains: action.chains }),
  );
}

function readAction(part: Part): FormAction {
  const action = asObjectPart(part);
  const written = toText(action?.value.type ?? action?.value.action_name ?? action?.value.action);
  const type = written === undefined ? undefined : actionTypeOf(written);
  if (!action || !type) {
    part.log.lost(part.path, "UNKNOWN_ACTION", written ?? part.value);
    return standIn(part, written ?? "?");
  }
  if (type !== written) action.log.adjusted(action.path, "ACTION_RENAMED", `${written} → ${type}`);
  reportUnknown(action, known);
  const entry = {
    type,
    parameters: readParameters(action, type),
    ...sendReturnValue(action),
    ...optional(action, "isEnabled"),
    ...optional(action, "onFailure"),
  };
  return {
    part: action,
    entry,
    chains: [...chainsUnder(action, "chains"), ...chainsUnder(action, "chain")].map(toChain),
  };
}

/** Keeps the numbers of the actions after it, which chains and `{{return[n]}}` count by, and says what was there. */
function standIn(part: Part, name: string): FormAction {
  const entry = { type: "get_text_message", parameters: { body: `[${name}]` }, isEnabled: false };
  return { part, entry, chains: [], isStandIn: true };
}

const known = [
  "type",
  "action_name",
  "action",
  "parameters",
  "sendReturnValue",
  "response_return_value",
  "chains",
  "chain",
  "isEnabled",
  "onFailure",
];

function sendReturnValue(action: ObjectPart): JsonObject {
  const written = action.value.sendReturnValue ?? action.value.response_return_value;
  return written === undefined || written === null ? {} : { sendReturnValue: toFlag(written) };
}

function optional(action: ObjectPart, key: "isEnabled" | "onFailure"): JsonObject {
  return action.value[key] === undefined ? {} : { [key]: action.value[key] };
}

/** The other system numbers what it stores; a message may also be a text, which means the same everywhere. */
const isStoredId = /^\d+$/;

/** Parameters by our names. Ids of the other system mean nothing here, so whoever imports is told to choose again. */
function readParameters(action: ObjectPart, type: ActionType): JsonObject {
  const given = asObjectPart(member(action, "parameters"));
  if (!given) return {};
  const { known: names, renamed, references } = parameterNames(type);
  const entries = Object.entries(given.value).flatMap(([written, value]): [string, unknown][] => {
    const name = renamed[written] ?? written;
    const { path } = below(given, written, value);
    if (isNothing(value) && name !== "value") return [];
    if (!names.includes(name)) {
      action.log.lost(path, "UNKNOWN_FIELD", written);
      return [];
    }
    if (name !== written) action.log.adjusted(path, "PARAMETER_RENAMED", `${written} → ${name}`);
    const text = references.includes(name) ? toText(value) : undefined;
    if (text && isStoredId.test(text)) action.log.adjusted(path, "REFERENCE_OUTSIDE", text);
    return [[name, text ?? value]];
  });
  return Object.fromEntries(entries);
}

function chainsUnder(part: ObjectPart, key: "chains" | "chain"): ObjectPart[] {
  return items(member(part, key)).flatMap((item) => {
    const chain = asObjectPart(item);
    if (chain && isObject(chain.value) && toText(chain.value.to)) return [chain];
    item.log.lost(item.path, "INVALID_VALUE", item.value);
    return [];
  });
}

function toChain({ value }: ObjectPart): { to: string; data: string } {
  return { to: toText(value.to) ?? "", data: toText(value.data) ?? "" };
}

/** Chains of the whole list hang on the action before the one that they feed, when everything that they may ask for is there. */
function hang(actions: FormAction[], chain: ObjectPart): void {
  const { to, data } = toChain(chain);
  const fed = Number.parseInt(to, 10);
  const bearer = actions[fed - 2];
  if (!bearer || !actions[fed - 1]) {
    chain.log.lost(chain.path, "INVALID_VALUE", chain.value);
    return;
  }
  bearer.chains.push({ to, data });
  chain.log.adjusted(chain.path, "CHAIN_MOVED", to);
}
