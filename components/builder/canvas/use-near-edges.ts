import { useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useCanvas } from "./canvas-store";
import type { ConnectionFlowEdge } from "./flow-types";

/** The connections that are elements of their own: all of them from near; from afar, what is pointed at, chosen, or was taken last. */
export function useNearEdges(edges: ConnectionFlowEdge[]): ConnectionFlowEdge[] {
  const isNear = useCanvas(({ level }) => level === "full");
  const lit = useCanvas((state) => (state.level === "full" ? undefined : state.lit?.id));
  const chosen = useCanvas((state) => (state.level === "full" ? null : state.selectedConnection));
  const last = useBuilder(({ walk }) => walk?.last);
  return useMemo(
    () => (isNear ? edges : edges.filter(({ id }) => id === lit || id === chosen || id === last)),
    [edges, isNear, lit, chosen, last],
  );
}
