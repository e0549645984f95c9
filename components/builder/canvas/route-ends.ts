import { entryTop, outletTop, type Point, type RouteEnds, sizeOf } from "@/lib/canvas/shared";
import { anchorOffset } from "./flow-nodes";
import type { ConnectionData } from "./flow-types";

/** What the way of a connection depends on, from where its line leaves and arrives. */
export function routeEnds({ from, to, connection }: ConnectionData, source: Point, target: Point): RouteEnds {
  const [fromSize, toSize] = [sizeOf(from), sizeOf(to)];
  const corner = { x: source.x - anchorOffset - fromSize.width, y: source.y - outletTop(from, connection.outletId) };
  return {
    source,
    target,
    sourceBox: { ...corner, ...fromSize },
    targetBox: { x: target.x, y: target.y - entryTop, ...toSize },
    track: from.outlets.length - 1 - from.outlets.findIndex(({ id }) => id === connection.outletId),
  };
}

/** The same from where the nodes stand. */
export function routeEndsAt(data: ConnectionData, from: Point, to: Point): RouteEnds {
  const { width } = sizeOf(data.from);
  const source = { x: from.x + width + anchorOffset, y: from.y + outletTop(data.from, data.connection.outletId) };
  return routeEnds(data, source, { x: to.x - 1, y: to.y + entryTop });
}
