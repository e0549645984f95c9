import type { Edge, Node } from "@xyflow/react";
import type { Frame, Note } from "@/lib/builder/shared";
import type { CanvasConnection, CanvasNode, Outlet } from "@/lib/canvas/shared";

export type StepFlowNode = Node<{ node: CanvasNode }, "step">;
export type NoteFlowNode = Node<{ id: string; note: Note }, "note">;
export type FrameFlowNode = Node<{ id: string; frame: Frame }, "frame">;
export type FlowNode = StepFlowNode | NoteFlowNode | FrameFlowNode;

export interface ConnectionData extends Record<string, unknown> {
  connection: CanvasConnection;
  outlet: Outlet;
  label: string;
  from: CanvasNode;
  to: CanvasNode;
}
export type ConnectionFlowEdge = Edge<ConnectionData, "connection">;
