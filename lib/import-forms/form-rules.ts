import {
  type Branch,
  branchSchema,
  type NormalizeRule,
  normalizeRules,
  type ValidateRule,
  validateRuleSchema,
} from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import {
  asObjectPart,
  below,
  carry,
  isNothing,
  isObject,
  items,
  type ObjectPart,
  type Part,
  present,
  reportUnknown,
  toFlag,
  toNumber,
  toText,
} from "./form-part";

/** A list of names, or an object of switches in the order in which it is written. */
export function formNormalize(part: Part): NormalizeRule[] {
  const switches = asObjectPart(part);
  const names = switches ? switchedOn(switches) : items(part);
  const rules = names.flatMap((name) => normalizeRule(name));
  const once = [...new Set(rules)];
  if (once.length < rules.length) part.log.adjusted(part.path, "REPEATED", rules.join(", "));
  return once;
}

function switchedOn(switches: ObjectPart): Part[] {
  return Object.entries(switches.value).flatMap(([name, value]) => {
    const at = below(switches, name, name);
    if (name === "omit" && typeof value === "string") return omitted({ ...at, value });
    return toFlag(value) ? [at] : [];
  });
}

/** Characters to leave out. Commas and hyphens have rules of their own here; others have none. */
function omitted(part: Part): Part[] {
  const characters = [...String(part.value)].filter((character) => character !== " ");
  const rules = characters.map((character) => {
    if (",，、､".includes(character)) return "omit_comma";
    return "-‐‑–—―−－ー".includes(character) ? "omit_hyphen" : undefined;
  });
  if (rules.includes(undefined)) part.log.lost(part.path, "UNKNOWN_RULE", part.value);
  return [...new Set(rules)].flatMap((rule) => (rule ? [{ ...part, value: rule }] : []));
}

function normalizeRule(part: Part): NormalizeRule[] {
  const name = isObject(part.value) ? part.value.type : part.value;
  const rule = normalizeRules.find((one) => one === name);
  if (rule) part.log.carried();
  else part.log.lost(part.path, "UNKNOWN_RULE", name);
  return rule ? [rule] : [];
}

/** Rules with their parameters beside the type, or under the name of the type. */
export function formValidate(part: Part): ValidateRule[] {
  return listOfRules(part).flatMap((rule) => {
    const type = String(rule.value.type);
    const read = Object.hasOwn(parameters, type) ? parameters[type] : undefined;
    if (!read) {
      rule.log.lost(rule.path, "UNKNOWN_RULE", type);
      return [];
    }
    const nested = rule.value[type];
    if (nested === false || nested === 0 || (isObject(nested) && nested.enabled === false)) {
      rule.log.adjusted(rule.path, "RULE_OFF", type);
      return [];
    }
    const flat = isObject(nested) ? { ...rule.value, ...nested } : rule.value;
    const message = toText(rule.value.message) || undefined;
    reportUnknown(rule, ["type", type, "message", ...flatParameters]);
    return carry(rule, validateRuleSchema, present({ type, message, ...read(nested, flat) }));
  });
}

const flatParameters = [
  "min",
  "max",
  "minlength",
  "maxlength",
  "values",
  "pattern",
  "script",
  "words",
  "patterns",
  "format",
];

/** What each rule wants to know: from under its name, or from beside its type. */
const parameters: Record<string, (nested: unknown, flat: JsonObject) => JsonObject> = {
  required: () => ({}),
  email: () => ({}),
  url: () => ({}),
  date: () => ({}),
  time: () => ({}),
  datetime: () => ({}),
  phone: (_, { format }) => ({ format }),
  number: (_, { min, max }) => ({ min: toNumber(min), max: toNumber(max) }),
  length: (_, { minlength, maxlength }) => ({ minlength: toNumber(minlength), maxlength: toNumber(maxlength) }),
  enum: (nested, { values }) => ({ values: (Array.isArray(nested) ? nested : values) ?? [] }),
  regex: (nested, { pattern }) => ({ pattern: toText(nested) ?? pattern }),
  japanese: (nested, { script }) => ({ script: toText(nested) ?? script }),
  forbidden: (_, { words, patterns }) => ({ words: words ?? [], patterns: patterns ?? [] }),
};

/** A list of rules, names alone among them, or an object from name to parameters. */
function listOfRules(part: Part): ObjectPart[] {
  const named = asObjectPart(part);
  if (named && named.value.type === undefined) {
    return Object.entries(named.value).map(([type, value]) => ({
      ...below(named, type, value),
      value: { type, [type]: value },
    }));
  }
  return items(part).flatMap((item) => {
    if (typeof item.value === "string") return [{ ...item, value: { type: item.value } }];
    const rule = asObjectPart(item);
    if (!rule && !isNothing(item.value)) item.log.lost(item.path, "INVALID_VALUE", item.value);
    return rule ? [rule] : [];
  });
}

export function formBranches(part: Part): Branch[] {
  return items(part).flatMap((item) => {
    const branch = asObjectPart(item);
    if (!branch) return carry(item, branchSchema, item.value);
    reportUnknown(branch, ["type", "value", "nextStepId"]);
    const { type, value, nextStepId } = branch.value;
    return carry(item, branchSchema, { type, value: toText(value), nextStepId: toText(nextStepId) });
  });
}
