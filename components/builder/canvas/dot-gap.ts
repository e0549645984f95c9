const step = 16;
const closest = 12;

/** How far the dots of the ground are from each other on the screen: a step of the grid, or twice that, until they stand apart. */
export function dotGap(zoom: number): number {
  let gap = step * zoom;
  while (gap < closest) gap *= 2;
  return gap;
}
