import type { CanvasGraph, CanvasNode, Outlet } from "@/lib/canvas/shared";
import type { ConnectionFlowEdge } from "./flow-types";
import { keptList } from "./kept-list";

interface Projected {
  graph: CanvasGraph;
  canEdit: boolean;
  labelOf: (outlet: Outlet) => string;
  nameOf: (from: CanvasNode, label: string, to: CanvasNode) => string;
}

/** Makes React Flow's edges of a graph; an edge of which nothing changed is the same object again (PERF-14), and is not even worded. */
export function createEdgeProjector(): (projected: Projected) => ConnectionFlowEdge[] {
  let known = new Map<string, ConnectionFlowEdge>();
  let last: Projected | undefined;
  let list: ConnectionFlowEdge[] = [];
  return (projected) => {
    const isSameWay = last?.labelOf === projected.labelOf && last.canEdit === projected.canEdit;
    const edges = edgesOf(projected, isSameWay ? known : new Map());
    known = new Map(edges.map((edge) => [edge.id, edge]));
    last = projected;
    list = keptList(list, edges);
    return list;
  };
}

function edgesOf({ graph, canEdit, labelOf, nameOf }: Projected, known: ReadonlyMap<string, ConnectionFlowEdge>) {
  const nodes = new Map(graph.nodes.map((node) => [node.step.id, node]));
  return graph.connections.flatMap((connection): ConnectionFlowEdge[] => {
    const [from, to] = [nodes.get(connection.from), nodes.get(connection.to)];
    const outlet = from?.outlets.find(({ id }) => id === connection.outletId);
    if (!from || !to || !outlet) return [];
    const last = known.get(connection.id);
    if (last && last.data?.from === from && last.data.to === to) return [last];
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
