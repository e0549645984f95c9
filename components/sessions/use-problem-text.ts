"use client";

import { useTranslations } from "@/components/i18n/client";
import { ApiError } from "./sessions-api";

const reasons = [
  "changed_meanwhile",
  "another_active",
  "another_open",
  "handed_over",
  "definition_missing",
  "same",
  "excluded",
  "not_a_question",
] as const;

/** Why something was not done, as a sentence with what to do next. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations("sessions");
  return (error) => {
    if (!(error instanceof ApiError)) return t("problem.other");
    const reason = reasons.find((known) => known === error.reason);
    if (reason) return t(`problem.${reason}`);
    if (error.status === 0) return t("problem.unreachable");
    if (error.status === 403) return t("problem.forbidden");
    if (error.status === 404) return t("problem.notFound");
    return t("problem.other");
  };
}
