import type { CanvasGraph, CanvasNode, Outlet } from "@/lib/canvas/shared";
import type { ConnectionFlowEdge } from "./flow-types";

interface Projected {
  graph: CanvasGraph;
  canEdit: boolean;
  labelOf: (outlet: Outlet) => string;
  nameOf: (from: CanvasNode, label: string, to: CanvasNode) => string;
}

/** Makes React Flow's edges of a graph; an edge of which nothing changed is the same object again (PERF-14). */
export function createEdgeProjector(): (projected: Projected) => ConnectionFlowEdge[] {
  let known = new Map<string, ConnectionFlowEdge>();
  return (projected) => {
    const edges = edgesOf(projected).map((edge) => {
      const last = known.get(edge.id);
      return last && isSame(last, edge) ? last : edge;
    });
    known = new Map(edges.map((edge) => [edge.id, edge]));
    return edges;
  };
}

function edgesOf({ graph, canEdit, labelOf, nameOf }: Projected): ConnectionFlowEdge[] {
  const nodes = new Map(graph.nodes.map((node) => [node.step.id, node]));
  return graph.connections.flatMap((connection): ConnectionFlowEdge[] => {
    const [from, to] = [nodes.get(connection.from), nodes.get(connection.to)];
    const outlet = from?.outlets.find(({ id }) => id === connection.outletId);
    if (!from || !to || !outlet) return [];
    const label = labelOf(outlet);
    return [
      {
        id: connection.id,
        type: "connection",
        source: connection.from,
        sourceHandle: connection.outletId,
        target: connection.to,
        reconnectable: canEdit && outlet.path !== null ? "target" : false,
        ariaLabel: nameOf(from, label, to),
        data: { connection, outlet, label, from, to },
      },
    ];
  });
}

function isSame(a: ConnectionFlowEdge, b: ConnectionFlowEdge): boolean {
  return (
    a.data?.from === b.data?.from &&
    a.data?.to === b.data?.to &&
    a.target === b.target &&
    a.ariaLabel === b.ariaLabel &&
    a.reconnectable === b.reconnectable
  );
}
