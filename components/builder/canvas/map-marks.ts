import type { Box } from "@/lib/canvas/shared";
import type { ProblemReport } from "@/lib/problems/shared";
import type { FlowNode } from "./flow-types";
import { worstOf } from "./worst-problem";

export type MapTone = "frame" | "note" | "step" | "warning" | "error";

export interface MapMarks {
  tone: MapTone;
  path: string;
}

/** What lies over the others comes last. */
const order: readonly MapTone[] = ["frame", "note", "step", "warning", "error"];

/** Everything on the canvas as one path for each colour (CAN-10). */
export function mapMarks(nodes: readonly FlowNode[], byStep: ProblemReport["byStep"] | undefined): MapMarks[] {
  const paths = new Map<MapTone, string[]>();
  for (const node of nodes) {
    const tone = node.type === "step" ? (worstOf(byStep?.get(node.id)) ?? "step") : node.type;
    const path = paths.get(tone) ?? [];
    path.push(rectangle({ ...node.position, width: node.width ?? 0, height: node.height ?? 0 }));
    paths.set(tone, path);
  }
  return order.flatMap((tone) => {
    const path = paths.get(tone);
    return path ? [{ tone, path: path.join("") }] : [];
  });
}

export function rectangle({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

interface Shown {
  transform: readonly [number, number, number];
  width: number;
  height: number;
}

/** The part of the drawing that is looked at. */
export function shownBox({ transform: [x, y, zoom], width, height }: Shown): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}
