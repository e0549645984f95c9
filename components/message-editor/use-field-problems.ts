"use client";

import { useTranslations } from "@/components/i18n/client";
import { useProblemText } from "@/components/messages/use-problem-text";
import type { DraftProblem } from "@/lib/templates/shared";
import { useEditing } from "./editing-context";

/** What stands below a field. */
export interface FieldProblems {
  error?: string;
  warning?: string;
}

/** The first error and the first warning about exactly this place. */
export function useFieldProblems(pointer: string): FieldProblems {
  const textOf = useDraftProblemText();
  const found = useEditing().problems.filter((problem) => problem.pointer === pointer);
  const error = found.find(({ severity }) => severity === "error");
  const warning = found.find(({ severity }) => severity === "warning");
  return { ...(error && { error: textOf(error) }), ...(warning && { warning: textOf(warning) }) };
}

/** The sentence for a problem of a draft. */
export function useDraftProblemText(): (problem: DraftProblem) => string {
  const t = useTranslations("message-editor");
  const textOf = useProblemText();
  return ({ code, ...problem }) =>
    code === "unknown_argument" ? t("unknownArgument", { name: String(problem.found) }) : textOf({ ...problem, code });
}
