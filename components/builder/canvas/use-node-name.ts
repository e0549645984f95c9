import { useCallback, useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import type { CanvasNode } from "@/lib/canvas/shared";
import type { StepProblems } from "@/lib/problems/shared";

interface Remembered {
  problems: StepProblems | undefined;
  name: string;
}

/** How a node is read aloud (A11Y-3). Worded once for each state of a node: selecting one of a thousand words none anew. */
export function useNodeName(): (node: CanvasNode) => string {
  const t = useTranslations("builder");
  const byStep = useBuilder(({ problems }) => problems?.byStep);
  const known = useMemo(() => {
    const names = new WeakMap<CanvasNode, Remembered>();
    return (node: CanvasNode, problems: StepProblems | undefined) => {
      const last = names.get(node);
      if (last && last.problems === problems) return last.name;
      const name = t("canvas.step", {
        id: node.step.id,
        title: node.title,
        role: t(`role.${node.role}`),
        messages: node.step.messages.length,
        connections: node.outlets.filter(({ target }) => target !== null).length,
        errors: problems?.counts.error ?? 0,
        warnings: problems?.counts.warning ?? 0,
      });
      names.set(node, { problems, name });
      return name;
    };
  }, [t]);
  return useCallback((node: CanvasNode) => known(node, byStep?.get(node.step.id)), [known, byStep]);
}
