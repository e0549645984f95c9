"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Failure } from "@/lib/auth/shared";

/** The sentence for hours that were not saved. */
export function useHoursFailure(): (failure: Failure) => string {
  const t = useTranslations("hours.failures");
  return ({ code, requestId }) => {
    if (code === "invalid" || code === "forbidden" || code === "unavailable") return t(code);
    return t("internal", { requestId });
  };
}

/** The sentences for single days, by their place: `week/0`, `specialDays/2`. A time inside a day counts for the day. */
export function useHoursProblems(): (failure: Failure | undefined) => Record<string, string> {
  const t = useTranslations("hours.problems");
  return (failure) =>
    Object.fromEntries(
      (failure?.problems ?? []).map(({ path, code }) => {
        const [, , part = "", index = ""] = path.split("/");
        return [`${part}/${index}`, code === "overlap" || code === "day_twice" ? t(code) : t("invalid")];
      }),
    );
}
