"use client";

import { useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { useLocale } from "@/components/i18n/client";
import { isPassThrough, titleOf } from "@/lib/engine";
import { sampleAnswer } from "./sample-answer";

/** The answers that cards of this interaction can list, in list order, each with an example (MSG-10). */
export function useCardAnswers() {
  const locale = useLocale();
  const { steps, settings } = useDocument().meaning;
  return useMemo(() => {
    const asking = steps.filter(
      (step) => !step.special && !isPassThrough(step) && !settings.excludeSteps.includes(step.id),
    );
    return asking.map((step) => ({
      stepId: step.id,
      label: titleOf(step),
      value: sampleAnswer(step, locale === "en" ? "en" : "ja"),
    }));
  }, [steps, settings.excludeSteps, locale]);
}
