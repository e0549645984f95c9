"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Failure } from "@/lib/auth/shared";

const reasons = ["draft_changed", "unchanged", "warnings", "too_many_links"] as const;
const codes = ["invalid", "forbidden", "not_found", "unavailable"] as const;

/** The sentence for a change of a draft that was refused. */
export function useDefinitionFailure(): (failure: Failure | undefined) => string | undefined {
  const t = useTranslations("definitions.failure");
  return (failure) => {
    if (!failure) return undefined;
    const known = reasons.find((one) => one === failure.reason) ?? codes.find((one) => one === failure.code);
    return known ? t(known) : t("internal", { requestId: failure.requestId });
  };
}
