import { useMemo, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { type CanvasGraph, type Positions, placeNew } from "@/lib/canvas/shared";

/** Where steps are drawn: where somebody put them, else where they were laid out when the editor opened, else beside their origin. */
export function usePositions(graph: CanvasGraph, laidOut: Positions) {
  const layout = useBuilder(({ editing }) => editing.document.layout);
  // Only a drawing that nobody has touched is laid out: among places that were chosen, those of a whole new layout would be in the way.
  const [initial] = useState(() => (Object.keys(layout.positions).length === 0 ? laidOut : {}));
  return useMemo(() => {
    const settled = { ...initial, ...layout.positions };
    const positions = { ...settled, ...placeNew(graph, settled) };
    const isUnplaced = (id: string) => !Object.hasOwn(layout.positions, id);
    const unplaced = graph.nodes.flatMap(({ step: { id } }) => {
      const place = positions[id];
      return isUnplaced(id) && place ? [[id, place] as const] : [];
    });
    return { positions, unplaced: Object.fromEntries(unplaced) };
  }, [graph, layout.positions, initial]);
}
