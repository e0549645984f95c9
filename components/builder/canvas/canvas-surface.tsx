"use client";

import { type NodeChange, ReactFlow, type ReactFlowProps, SelectionMode } from "@xyflow/react";
import { memo, useCallback, useMemo, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { useMedia } from "@/components/ui/use-media";
import { type CanvasGraph, openingView, type Positions, zoomLimits } from "@/lib/canvas/shared";
import { AddStepPanel } from "./add-step-panel";
import { CanvasGround } from "./canvas-ground";
import { CanvasMenus } from "./canvas-menus";
import { CanvasPanels } from "./canvas-panels";
import { useCanvas } from "./canvas-store";
import { ConnectionEdge } from "./connection-edge";
import { ConnectingContext, ConnectionLine } from "./connection-line";
import { FarConnections } from "./far-connections";
import type { ConnectionFlowEdge, FlowNode } from "./flow-types";
import { FrameNode } from "./frame-node";
import { GuidesLayer } from "./guides-layer";
import { NoteNode } from "./note-node";
import { SelectionToolbar } from "./selection-toolbar";
import { StepNode } from "./step-node";
import { useArrange } from "./use-arrange";
import { useCanvasEvents } from "./use-canvas-events";
import { useCanvasView } from "./use-canvas-view";
import { useConnecting } from "./use-connecting";
import { useDragging } from "./use-dragging";
import { useFlow } from "./use-flow";
import { useFlowSelection } from "./use-flow-selection";
import { useNearEdges } from "./use-near-edges";
import { usePositions } from "./use-positions";
import { usePreference } from "./use-preference";
import { useToldSizes } from "./use-told-sizes";
import { ViewWatch } from "./view-watch";

const nodeTypes = { step: StepNode, note: NoteNode, frame: FrameNode };
const edgeTypes = { connection: ConnectionEdge };
const fitOptions = {
  padding: { top: "72px", bottom: "56px", left: "32px", right: "32px" },
  maxZoom: 1,
  minZoom: 0.45,
} as const;

const middleButton = [1];

/** How the canvas behaves for everybody: keys belong to the commands of the editor, two fingers pan, Space and drag pans (CAN-9). */
const manners = {
  connectionLineComponent: ConnectionLine,
  connectOnClick: false,
  connectionRadius: 0,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: ["Shift", "Meta", "Control"],
  selectionMode: SelectionMode.Partial,
  panActivationKeyCode: "Space",
  panOnScroll: true,
  zoomOnDoubleClick: false,
  nodeDragThreshold: 3,
  connectionDragThreshold: 4,
  elevateNodesOnSelect: false,
  minZoom: zoomLimits.min,
  maxZoom: zoomLimits.max,
  onlyRenderVisibleElements: true,
  proOptions: { hideAttribution: true },
} satisfies ReactFlowProps<FlowNode, ConnectionFlowEdge>;

interface CanvasSurfaceProps {
  graph: CanvasGraph;
  laidOut: Positions;
  label: string | undefined;
}

/** React Flow over the store: what is drawn comes from there, and what is done goes there. */
export const CanvasSurface = memo(function CanvasSurface({ graph, laidOut, label }: CanvasSurfaceProps) {
  const t = useTranslations("builder");
  useToldSizes();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const isTouch = useMedia("(pointer: coarse)", false);
  const [hasGrid] = usePreference("grid", true);
  const { positions, unplaced } = usePositions(graph, laidOut);
  const [opening] = useState(() =>
    openingView(graph, positions, { width: window.innerWidth, height: window.innerHeight }),
  );
  const arrange = useArrange(unplaced);
  const { selection, select } = useFlowSelection();
  const { nodes, edges } = useFlow({ graph, positions, selection });
  const near = useNearEdges(edges);
  const { shown, guides, follow, finish } = useDragging({ nodes, hasGrid, arrange });
  const connecting = useConnecting(graph);
  const rested = useCanvasView({ graph, positions, arrange });
  const change = useChanges(select, follow);
  const events = useCanvasEvents(connecting);
  const isLit = useCanvas(({ lit, selectedConnection }) => lit !== null || selectedConnection !== null);
  const labels = useFlowLabels();
  const canDrag = canEdit && !isTouch;
  return (
    <ConnectingContext value={connecting}>
      <ReactFlow<FlowNode, ConnectionFlowEdge>
        aria-label={label ?? t(canEdit ? "canvas.editLabel" : "canvas.viewLabel")}
        ariaLabelConfig={labels}
        nodes={shown as FlowNode[]}
        edges={near}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={change}
        onNodeDragStop={finish}
        onSelectionDragStop={finish}
        onMoveEnd={rested}
        {...events}
        {...manners}
        nodesDraggable={canDrag}
        nodesConnectable={canEdit}
        edgesFocusable={canEdit}
        selectionOnDrag={canDrag}
        panOnDrag={canDrag ? middleButton : true}
        fitView={opening.type === "all"}
        fitViewOptions={fitOptions}
        defaultViewport={opening.type === "start" ? opening.viewport : undefined}
        data-lit={isLit || undefined}
        className="!bg-canvas select-none not-data-sharp:[&_.react-flow\_\_viewport]:will-change-transform data-lit:[&_.canvas-connection:not([data-lit])]:opacity-25 [&_.react-flow\_\_nodesselection]:hidden"
      >
        <CanvasGround />
        <FarConnections nodes={shown} edges={edges} />
        <ViewWatch />
        <CanvasPanels />
        <AddStepPanel />
        <SelectionToolbar />
        <GuidesLayer guides={guides} />
      </ReactFlow>
      <CanvasMenus />
    </ConnectingContext>
  );
});

type Take = (changes: readonly NodeChange<FlowNode>[]) => void;

/** What React Flow wants to be changed: the selection, and places. */
function useChanges(select: Take, follow: Take) {
  return useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      select(changes);
      follow(changes);
    },
    [select, follow],
  );
}

function useFlowLabels() {
  const t = useTranslations("builder");
  return useMemo(
    () => ({
      "node.a11yDescription.default": t("canvas.keyHelp"),
      "node.a11yDescription.keyboardDisabled": t("canvas.keyHelp"),
      "edge.a11yDescription.default": t("canvas.connectionKeyHelp"),
    }),
    [t],
  );
}
