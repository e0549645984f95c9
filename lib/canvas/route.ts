import type { Box, Point } from "./box";

export interface RouteEnds {
  source: Point;
  target: Point;
  /** The nodes at both ends, so that a way back keeps clear of them. */
  sourceBox: Box;
  targetBox: Box;
  /** Keeps ways back from one node apart: the number of the outlet. */
  track: number;
}

/** What is drawn for a connection, and where its label and its tools stand. */
export interface Route {
  path: string;
  middle: Point;
}

const clearance = 26;
const trackWidth = 7;
const corner = 12;

/** The way of a connection: a curve forward, around both nodes backward, and around the node itself for a loop (CAN-5). */
export function routeOf(ends: RouteEnds): Route {
  return ends.target.x > ends.source.x + 12 ? forward(ends) : around(ends);
}

function forward({ source, target }: RouteEnds): Route {
  const pull = Math.max(28, Math.min(160, (target.x - source.x) / 2));
  const path = `M${source.x} ${source.y}C${source.x + pull} ${source.y} ${target.x - pull} ${target.y} ${target.x} ${target.y}`;
  return { path, middle: { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 } };
}

function around(ends: RouteEnds): Route {
  const { source, target, sourceBox, targetBox, track } = ends;
  const away = clearance + track * trackWidth;
  const right = Math.max(source.x, sourceBox.x + sourceBox.width) + away;
  const left = Math.min(target.x, targetBox.x) - away;
  const level = levelBetween(ends, away);
  const points = [source, { x: right, y: source.y }, { x: right, y: level }, { x: left, y: level }];
  const path = rounded([...points, { x: left, y: target.y }, target]);
  return { path, middle: { x: (right + left) / 2, y: level } };
}

/** At which height the way back runs: between the nodes where there is room, else over or under both, whichever is shorter. */
function levelBetween({ source, target, sourceBox, targetBox }: RouteEnds, away: number): number {
  const bottoms = [sourceBox.y + sourceBox.height, targetBox.y + targetBox.height] as const;
  if (bottoms[0] + clearance * 2 < targetBox.y) return (bottoms[0] + targetBox.y) / 2;
  if (bottoms[1] + clearance * 2 < sourceBox.y) return (bottoms[1] + sourceBox.y) / 2;
  const under = Math.max(...bottoms) + away;
  const over = Math.min(sourceBox.y, targetBox.y) - away;
  const lengthBy = (level: number) => Math.abs(level - source.y) + Math.abs(level - target.y);
  return lengthBy(under) <= lengthBy(over) ? under : over;
}

function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const bends = rest.slice(0, -1).map((point, index) => bend(points[index] ?? first, point, rest[index + 1] ?? point));
  const last = rest.at(-1) ?? first;
  return `M${first.x} ${first.y}${bends.join("")}L${last.x} ${last.y}`;
}

function bend(before: Point, at: Point, after: Point): string {
  const start = towards(at, before);
  const end = towards(at, after);
  return `L${start.x} ${start.y}Q${at.x} ${at.y} ${end.x} ${end.y}`;
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(corner, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
