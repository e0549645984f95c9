import { type Box, distanceTo, type Point } from "./box";
import { measures } from "./size";

/** How near the header of a node a connection may be dropped, in pixels of the screen (CAN-3). */
const reach = 40;

/** The node that a connection means when it is dropped here: the one below it, else the one whose header is near. */
export function dropTarget(at: Point, boxes: ReadonlyMap<string, Box>, zoom: number): string | undefined {
  let nearest: { id: string; distance: number } | undefined;
  for (const [id, box] of boxes) {
    if (distanceTo(box, at) === 0) return id;
    const distance = distanceTo({ ...box, height: Math.min(box.height, measures.header) }, at);
    if (distance <= reach / zoom && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
      nearest = { id, distance };
  }
  return nearest?.id;
}
