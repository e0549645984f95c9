import { useCallback, useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import type { CanvasNode } from "@/lib/canvas/shared";
import { useNodeName } from "../use-node-name";
import { createNodeNamer } from "./node-namer";

/** How a node is read aloud as its step stands, problems included (A11Y-3). */
export function useCurrentNodeName(): (node: CanvasNode) => string {
  const byStep = useBuilder(({ problems }) => problems?.byStep);
  const word = useNodeName();
  const name = useMemo(() => createNodeNamer((node, problems) => word(node, problems?.counts)), [word]);
  return useCallback((node: CanvasNode) => name(node, byStep?.get(node.step.id)), [name, byStep]);
}
