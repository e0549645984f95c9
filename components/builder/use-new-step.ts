"use client";

import { useCallback } from "react";
import { newStep, type StepKind } from "@/components/builder-store/new-step";
import { useTranslations } from "@/components/i18n/client";

/** What a new step of a kind begins with, its labels in the language of the person. */
export function useNewStep(): (kind: StepKind) => Readonly<Record<string, unknown>> {
  const t = useTranslations("builder.newStep");
  return useCallback((kind) => newStep(kind, { yes: t("yes"), no: t("no"), pick: t("pick") }), [t]);
}
