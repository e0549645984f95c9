"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Failure } from "@/lib/auth/shared";

const reasons = ["not_linked", "blocked", "standby"] as const;
const codes = ["forbidden", "not_found", "throttled", "invalid", "unavailable"] as const;

/** What did not happen, and why. */
export function useTestFailure(): (failure: Failure) => string {
  const t = useTranslations("test-sends.failure");
  return ({ code, reason }) => {
    const why = reasons.find((one) => one === reason) ?? codes.find((one) => one === code);
    return t(why ?? "other");
  };
}
