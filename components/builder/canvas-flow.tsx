"use client";

import {
  Background,
  BackgroundVariant,
  type Edge,
  MarkerType,
  MiniMap,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useViewport,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { Maximize, Minus, Plus } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { type CanvasConnection, type CanvasGraph, type Positions, sizeOf } from "@/lib/canvas/shared";
import { type StepFlowNode, StepNode } from "./step-node";

interface CanvasFlowProps {
  label: string;
  graph: CanvasGraph;
  positions: Positions;
  selectedId: string | null;
  onSelect: (stepId: string | null) => void;
}

const nodeTypes = { step: StepNode };

/** The canvas itself: React Flow shows a projection, it owns nothing (see docs/architecture.md). */
export function CanvasFlow(props: CanvasFlowProps) {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  );
}

function Flow({ label, graph, positions, selectedId, onSelect }: CanvasFlowProps) {
  const t = useTranslations("builder");
  const nodes = useMemo(() => flowNodes(graph, positions, selectedId, t), [graph, positions, selectedId, t]);
  const edges = useMemo(() => graph.connections.map((c) => flowEdge(c, selectedId)), [graph, selectedId]);
  return (
    <ReactFlow
      aria-label={label}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodeClick={(_, node) => onSelect(node.id)}
      onSelectionChange={({ nodes: chosen }) => chosen[0] && onSelect(chosen[0].id)}
      onPaneClick={() => onSelect(null)}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      deleteKeyCode={null}
      minZoom={0.1}
      maxZoom={2}
      fitView
      fitViewOptions={{
        padding: { top: "64px", bottom: "48px", left: "32px", right: "32px" },
        maxZoom: 1,
        minZoom: 0.45,
      }}
      onlyRenderVisibleElements={graph.nodes.length > 60}
      proOptions={{ hideAttribution: true }}
      className="!bg-canvas"
    >
      <Background
        variant={BackgroundVariant.Dots}
        gap={16}
        size={1.5}
        color="var(--canvas-dot)"
        bgColor="var(--canvas)"
      />
      <MiniMap
        ariaLabel={t("canvas.map")}
        pannable
        zoomable
        position="top-right"
        className="!h-24 !w-40 overflow-hidden rounded-md border border-border max-md:!hidden"
        bgColor="var(--surface)"
        maskColor="var(--hover)"
        nodeColor="var(--edge)"
      />
      <ZoomPanel />
    </ReactFlow>
  );
}

function ZoomPanel() {
  const t = useTranslations("builder");
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const { zoom } = useViewport();
  return (
    <Panel
      position="top-left"
      className="flex items-center rounded-md border border-border bg-surface-raised p-0.5 shadow-card max-md:!hidden"
    >
      <IconButton
        size="sm"
        label={t("canvas.zoomOut")}
        icon={<Icon icon={Minus} size={14} />}
        onClick={() => zoomOut()}
      />
      <span className="w-11 text-center text-xs tabular-nums">{Math.round(zoom * 100)}%</span>
      <IconButton size="sm" label={t("canvas.zoomIn")} icon={<Icon icon={Plus} size={14} />} onClick={() => zoomIn()} />
      <IconButton
        size="sm"
        label={t("canvas.fit")}
        icon={<Icon icon={Maximize} size={14} />}
        onClick={() => fitView()}
      />
    </Panel>
  );
}

function flowNodes(
  graph: CanvasGraph,
  positions: Positions,
  selectedId: string | null,
  t: ReturnType<typeof useTranslations<"builder">>,
): StepFlowNode[] {
  return graph.nodes.map((node) => ({
    id: node.step.id,
    type: "step",
    position: positions[node.step.id] ?? { x: 0, y: 0 },
    selected: node.step.id === selectedId,
    initialWidth: sizeOf(node).width,
    initialHeight: sizeOf(node).height,
    data: { node },
    ariaLabel: t("canvas.node", { role: t(`role.${node.role}`), title: node.title }),
  }));
}

/** Kinds differ by line style, and their rows carry the label (CAN-6); lines away from the selection fade. */
function flowEdge(connection: CanvasConnection, selectedId: string | null): Edge {
  const touches = connection.from === selectedId || connection.to === selectedId;
  const color = touches ? "var(--edge-active)" : "var(--edge)";
  return {
    id: connection.id,
    source: connection.from,
    sourceHandle: connection.outletId,
    target: connection.to,
    focusable: false,
    markerEnd: { type: MarkerType.Arrow, color, width: 18, height: 18 },
    style: {
      stroke: color,
      strokeWidth: touches ? 2 : 1.5,
      strokeDasharray: connection.kind === "implicit" ? "5 4" : undefined,
      opacity: selectedId && !touches ? 0.35 : 1,
    },
  };
}
