"use client";

import { useTranslations } from "@/components/i18n/client";
import { TemplateError } from "./templates-api";

const reasons = ["key_taken", "too_many", "stale", "in_use", "files_full"] as const;

/** The sentence for a request that failed. */
export function useFailureText(): (error: unknown) => string {
  const t = useTranslations("templates");
  return (error) => {
    if (!(error instanceof TemplateError) || error.status >= 500) return t("failure.unknown");
    const reason = reasons.find((known) => known === error.reason);
    if (reason) return t(`failure.${reason}`);
    if (error.status === 0) return t("failure.unreachable");
    if (error.status === 403) return t("failure.forbidden");
    return error.status === 404 ? t("failure.gone") : t("failure.refused");
  };
}
