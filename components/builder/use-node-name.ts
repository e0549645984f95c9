"use client";

import { useCallback } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { CanvasNode } from "@/lib/canvas/shared";
import { noProblems, type ProblemCounts } from "@/lib/problems/shared";

/** How a step is read aloud (A11Y-3). */
export function useNodeName(): (node: CanvasNode, problems?: ProblemCounts, comments?: number) => string {
  const t = useTranslations("builder");
  return useCallback(
    (node, problems = noProblems, comments = 0) =>
      t("canvas.step", {
        id: node.step.id,
        title: node.title,
        role: t(`role.${node.role}`),
        messages: node.step.messages.length,
        connections: node.outlets.filter(({ target }) => target !== null).length,
        errors: problems.error,
        warnings: problems.warning,
        comments,
      }),
    [t],
  );
}
