"use client";

import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Surroundings } from "@/lib/problems/shared";
import { useProblems } from "./use-problems";

/** Has the draft looked at as long as it is open, and says aloud when the number of problems changed (A11Y-3). */
export function ProblemsWatch({ surroundings }: { surroundings: Surroundings }) {
  const t = useTranslations("problems.panel");
  useProblems(surroundings);
  const errors = useBuilder(({ problems }) => problems?.counts.error);
  const warnings = useBuilder(({ problems }) => problems?.counts.warning);
  const isKnown = errors !== undefined && warnings !== undefined;
  return (
    <div role="status">
      <VisuallyHidden>{isKnown ? t("announce", { errors, warnings }) : ""}</VisuallyHidden>
    </div>
  );
}
