"use client";

import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { indexOf, titleOf } from "@/lib/engine";
import type { DefinitionProblem } from "@/lib/problems/shared";

/** What the place of a problem is called: the step's title, the settings, or the whole. */
export function usePlaceName(): (problem: Pick<DefinitionProblem, "stepId" | "path">) => string {
  const t = useTranslations("problems.panel");
  const { meaning } = useDocument();
  return ({ stepId, path }) => {
    if (stepId === undefined) return t(path.startsWith("/settings") ? "settings" : "whole");
    const step = indexOf(meaning).byId.get(stepId);
    return step ? titleOf(step) : stepId;
  };
}
