import { checkPattern } from "@/lib/engine";
import type { Problem } from "@/lib/kernel/errors";
import { checkEffect } from "./check-effect";
import type { Requirement, TriggerEffect, TriggerRule } from "./trigger.schema";

export interface TriggerDraft {
  rule: TriggerRule;
  requirements: readonly Requirement[];
  effect: TriggerEffect;
}

/** What keeps a trigger from ever working, with the place of each. Shape has been checked before. */
export function checkTrigger({ rule, requirements, effect }: TriggerDraft): Problem[] {
  return [...checkRule(rule), ...requirements.flatMap(checkRequirement), ...checkEffect(effect, rule)];
}

const problem = (path: string, code: string, message: string): Problem => ({ path, code, message });

function checkRule(rule: TriggerRule): Problem[] {
  if (rule.type === "keyword") {
    if (rule.value.trim() === "") return [problem("/rule/value", "required", "an empty word never matches")];
    const refusal = rule.match === "regex" ? checkPattern(rule.value) : undefined;
    return refusal ? [problem("/rule/value", "pattern", refusal.detail)] : [];
  }
  if (rule.type !== "postback") return [];
  const names = Object.keys(rule.query);
  if (names.length === 0 || names.some((name) => name.trim() === ""))
    return [problem("/rule/query", "required", "a postback is told by at least one named parameter")];
  return names.length > 10 ? [problem("/rule/query", "too_many", "at most 10 parameters")] : [];
}

function checkRequirement(requirement: Requirement, index: number): Problem[] {
  const path = `/requirements/${index}`;
  if (requirement.type === "tag" && requirement.tag.trim() === "")
    return [problem(`${path}/tag`, "required", "a tag is needed")];
  if (requirement.type !== "profile") return [];
  if (requirement.key.trim() === "") return [problem(`${path}/key`, "required", "a profile field is needed")];
  const compares = requirement.test === "equals" || requirement.test === "contains";
  const isEmpty = (requirement.value ?? "").trim() === "";
  return compares && isEmpty ? [problem(`${path}/value`, "required", "an empty text never matches")] : [];
}
