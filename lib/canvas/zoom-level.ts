/** How much of a node is drawn (CAN-9): everything, its title and badges, or a block. */
export type ZoomLevel = "full" | "compact" | "block";

export const zoomLimits = { min: 0.1, max: 2 } as const;

export function zoomLevelOf(zoom: number): ZoomLevel {
  if (zoom < 0.2) return "block";
  return zoom < 0.45 ? "compact" : "full";
}

const details: Record<ZoomLevel, number> = { block: 0, compact: 1, full: 2 };

/** Whether less is drawn at a level than at another. */
export function isCoarser(level: ZoomLevel, than: ZoomLevel): boolean {
  return details[level] < details[than];
}
