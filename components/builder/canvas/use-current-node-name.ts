import { useCallback, useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import type { CanvasNode } from "@/lib/canvas/shared";
import { useNodeName } from "../use-node-name";
import { createNodeNamer } from "./node-namer";

/** How a node is read aloud as its step stands, problems and comments included (A11Y-3). */
export function useCurrentNodeName(): (node: CanvasNode) => string {
  const byStep = useBuilder(({ problems }) => problems?.byStep);
  const open = useBuilder(({ discussion }) => discussion?.open);
  const word = useNodeName();
  const name = useMemo(
    () => createNodeNamer((node, { problems, comments }) => word(node, problems?.counts, comments)),
    [word],
  );
  return useCallback(
    (node: CanvasNode) => {
      const { id } = node.step;
      return name(node, { problems: byStep?.get(id), comments: open?.[id] ?? 0 });
    },
    [name, byStep, open],
  );
}
