import { useCallback, useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import type { CanvasNode } from "@/lib/canvas/shared";
import { createNodeNamer } from "./node-namer";

/** How a node is read aloud (A11Y-3). */
export function useNodeName(): (node: CanvasNode) => string {
  const t = useTranslations("builder");
  const byStep = useBuilder(({ problems }) => problems?.byStep);
  const name = useMemo(
    () =>
      createNodeNamer((node, problems) =>
        t("canvas.step", {
          id: node.step.id,
          title: node.title,
          role: t(`role.${node.role}`),
          messages: node.step.messages.length,
          connections: node.outlets.filter(({ target }) => target !== null).length,
          errors: problems?.counts.error ?? 0,
          warnings: problems?.counts.warning ?? 0,
        }),
      ),
    [t],
  );
  return useCallback((node: CanvasNode) => name(node, byStep?.get(node.step.id)), [name, byStep]);
}
