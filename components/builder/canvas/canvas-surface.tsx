"use client";

import {
  Background,
  BackgroundVariant,
  type Viewport as FlowViewport,
  type NodeChange,
  ReactFlow,
  type ReactFlowProps,
  SelectionMode,
} from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { useMedia } from "@/components/ui/use-media";
import { type CanvasGraph, openingView, type Positions, zoomLimits } from "@/lib/canvas/shared";
import { CanvasMenus } from "./canvas-menus";
import { CanvasPanels } from "./canvas-panels";
import { useCanvas, useCanvasStore } from "./canvas-store";
import { ConnectionEdge } from "./connection-edge";
import { ConnectingContext, ConnectionLine } from "./connection-line";
import { selectedNodes, selectionOf } from "./flow-ids";
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
import { usePositions } from "./use-positions";
import { usePreference } from "./use-preference";

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
export function CanvasSurface({ graph, laidOut, label }: CanvasSurfaceProps) {
  const t = useTranslations("builder");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const isTouch = useMedia("(pointer: coarse)", false);
  const [hasGrid] = usePreference("grid", true);
  const { positions, unplaced } = usePositions(graph, laidOut);
  const [opening] = useState(() =>
    openingView(graph, positions, { width: window.innerWidth, height: window.innerHeight }),
  );
  const arrange = useArrange(unplaced);
  const { nodes, edges } = useFlow({ graph, positions });
  const { shown, guides, follow, finish } = useDragging({ nodes, hasGrid, arrange });
  const connecting = useConnecting(graph);
  const rested = useCanvasView({ graph, positions, arrange });
  const select = useFlowSelection();
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
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={(changes) => {
          select(changes);
          follow(changes);
        }}
        onNodeDragStop={finish}
        onSelectionDragStop={finish}
        onMoveEnd={(_, viewport: FlowViewport) => rested(viewport)}
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
        className="!bg-canvas select-none data-lit:[&_.canvas-connection:not([data-lit])]:opacity-25 [&_.react-flow\_\_nodesselection]:hidden"
      >
        <Background
          variant={BackgroundVariant.Dots}
          gap={16}
          size={1.5}
          color="var(--canvas-dot)"
          bgColor="var(--canvas)"
        />
        <CanvasPanels />
        <SelectionToolbar />
        <GuidesLayer guides={guides} />
      </ReactFlow>
      <CanvasMenus />
    </ConnectingContext>
  );
}

/** Keeps the selection of the store in step with React Flow's clicks and boxes. */
function useFlowSelection() {
  const store = useBuilderStore();
  const canvas = useCanvasStore();
  return useCallback(
    (changes: readonly NodeChange<FlowNode>[]) => {
      const selects = changes.filter((change) => change.type === "select");
      if (selects.length === 0) return;
      const { selection, select } = store.getState();
      const next = selectedNodes(selection);
      for (const { id, selected } of selects) {
        if (selected) next.add(id);
        else next.delete(id);
      }
      select(selectionOf(next));
      if (next.size > 0) canvas.setState({ selectedConnection: null });
    },
    [store, canvas],
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
