"use client";

import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { indexOf, titleOf } from "@/lib/engine";
import type { DefinitionProblem } from "@/lib/problems/shared";
import { partOf } from "./part-of";

/** What the place of a problem is called: the step and the part of it, the settings, or the whole. */
export function usePlaceName(): (problem: Pick<DefinitionProblem, "stepId" | "path">) => string {
  const t = useTranslations("problems.panel");
  const { meaning } = useDocument();
  return ({ stepId, path }) => {
    if (stepId === undefined) return t(path.startsWith("/settings") ? "settings" : "whole");
    const step = indexOf(meaning).byId.get(stepId);
    const title = step ? titleOf(step) : stepId;
    const at = partOf(path);
    return at ? t("placeIn", { title, part: t(`part.${at.part}`, { number: at.number }) }) : title;
  };
}
