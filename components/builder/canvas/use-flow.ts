import { useCallback, useMemo, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import type { SelectedIds } from "@/components/builder-store/builder-state";
import { useTranslations } from "@/components/i18n/client";
import type { CanvasGraph, Outlet, Positions } from "@/lib/canvas/shared";
import { outletLabel } from "../outlet-label";
import { createEdgeProjector } from "./flow-edges";
import { selectedNodes } from "./flow-ids";
import { createNodeProjector } from "./flow-nodes";
import { useCurrentNodeName } from "./use-current-node-name";

interface FlowOptions {
  graph: CanvasGraph;
  positions: Positions;
  selection: SelectedIds;
}

/** The document as React Flow's nodes and edges; what did not change keeps its identity. */
export function useFlow({ graph, positions, selection }: FlowOptions) {
  const t = useTranslations("builder");
  const layout = useBuilder(({ editing }) => editing.document.layout);
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const nameOf = useCurrentNodeName();
  const [toNodes] = useState(createNodeProjector);
  const [toEdges] = useState(createEdgeProjector);
  const nodes = useMemo(
    () => toNodes({ graph, positions, layout, selected: selectedNodes(selection), nameOf }),
    [toNodes, graph, positions, layout, selection, nameOf],
  );
  const labelOf = useCallback((outlet: Outlet) => outletLabel(t, outlet), [t]);
  const edges = useMemo(
    () =>
      toEdges({
        graph,
        canEdit,
        labelOf,
        nameOf: (from, label, to) => t("canvas.connection", { from: from.title, label, to: to.title }),
      }),
    [toEdges, graph, canEdit, labelOf, t],
  );
  return { nodes, edges };
}
