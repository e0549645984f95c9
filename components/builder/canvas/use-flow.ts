import { useMemo, useState } from "react";
import { useBuilder, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import type { CanvasGraph, Positions } from "@/lib/canvas/shared";
import { outletLabel } from "../outlet-label";
import { useNodeName } from "../use-node-name";
import { createEdgeProjector } from "./flow-edges";
import { selectedNodes } from "./flow-ids";
import { createNodeProjector } from "./flow-nodes";

/** The document as React Flow's nodes and edges; what did not change keeps its identity. */
export function useFlow({ graph, positions }: { graph: CanvasGraph; positions: Positions }) {
  const t = useTranslations("builder");
  const { layout } = useDocument();
  const selection = useBuilder((state) => state.selection);
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const nameOf = useNodeName();
  const [toNodes] = useState(createNodeProjector);
  const [toEdges] = useState(createEdgeProjector);
  const nodes = useMemo(
    () => toNodes({ graph, positions, layout, selected: selectedNodes(selection), nameOf }),
    [toNodes, graph, positions, layout, selection, nameOf],
  );
  const edges = useMemo(
    () =>
      toEdges({
        graph,
        canEdit,
        labelOf: (outlet) => outletLabel(t, outlet),
        nameOf: (from, label, to) => t("canvas.connection", { from: from.title, label, to: to.title }),
      }),
    [toEdges, graph, canEdit, t],
  );
  return { nodes, edges };
}
