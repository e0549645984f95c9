"use client";

import { useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Surroundings } from "@/lib/problems/shared";
import type { AskAboutFiles } from "./files-source";
import { useFileFacts } from "./use-file-facts";
import { useProblems } from "./use-problems";

interface ProblemsWatchProps {
  surroundings: Surroundings;
  /** Absent where there is no server that could look at files. */
  files?: AskAboutFiles | undefined;
}

/** Has the draft looked at as long as it is open, and says aloud when the number of problems changed (A11Y-3). */
export function ProblemsWatch({ surroundings, files }: ProblemsWatchProps) {
  const t = useTranslations("problems.panel");
  const media = useFileFacts(files);
  useProblems(useMemo(() => (media ? { ...surroundings, media } : surroundings), [surroundings, media]));
  const errors = useBuilder(({ problems }) => problems?.counts.error);
  const warnings = useBuilder(({ problems }) => problems?.counts.warning);
  const isKnown = errors !== undefined && warnings !== undefined;
  return (
    <div role="status">
      <VisuallyHidden>{isKnown ? t("announce", { errors, warnings }) : ""}</VisuallyHidden>
    </div>
  );
}
