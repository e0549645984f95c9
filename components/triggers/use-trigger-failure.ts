"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Failure } from "@/lib/auth/shared";

const reasons = ["too_many_triggers", "too_many_schedules", "list_changed", "reach_changed"] as const;
const codes = ["forbidden", "not_found", "unavailable"] as const;

/** The sentence for a change that was refused. */
export function useTriggerFailure(): (failure: Failure) => string {
  const t = useTranslations("triggers.failures");
  return ({ code, reason, problems, requestId }) => {
    const known = reasons.find((one) => one === reason);
    if (known) return t(known);
    if (problems && problems.length > 0) return t("invalid");
    const expected = codes.find((one) => one === code);
    return expected ? t(expected) : t("internal", { requestId });
  };
}

const problemCodes = [
  "required",
  "pattern",
  "not_found",
  "too_many",
  "cannot_reach",
  "needs_session",
  "unknown_action",
  "unavailable",
  "past",
  "too_big",
] as const;

/** The sentences for what is wrong with single fields, by the field's place: `rule/value`. */
export function useTriggerProblems(): (failure: Failure | undefined) => Record<string, string> {
  const t = useTranslations("triggers.problems");
  const textOf = (code: string) => {
    if (code === "too_small") return t("required");
    return t(problemCodes.find((one) => one === code) ?? "invalid");
  };
  return (failure) =>
    Object.fromEntries((failure?.problems ?? []).map(({ path, code }) => [path.slice(1), textOf(code)]));
}
