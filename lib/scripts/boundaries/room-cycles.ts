import { roomOf } from "./layers";
import type { SourceFile } from "./source-file";

/** Circles of rooms that import each other, each told once, such as `lib/a → lib/b → lib/a`. */
export function findRoomCycles(files: SourceFile[]): string[] {
  const edges = collectEdges(files);
  const cycles = new Set<string>();
  for (const room of edges.keys()) {
    const way = findWayBack(edges, room);
    if (way !== undefined) cycles.add(rotateToSmallest(way));
  }
  return [...cycles].map((cycle) => `${cycle} → ${cycle.split(" → ")[0]}`);
}

function collectEdges(files: SourceFile[]): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const from = roomOf(file.path);
    if (from === undefined || from === "lib/scripts") continue;
    const targets = edges.get(from) ?? new Set();
    edges.set(from, targets);
    for (const used of file.imports) {
      const to = used.isOurs ? roomOf(used.target) : undefined;
      if (to !== undefined && to !== from) targets.add(to);
    }
  }
  return edges;
}

/** The shortest way from a room back to itself. */
function findWayBack(edges: Map<string, Set<string>>, room: string): string[] | undefined {
  const queue: string[][] = [[room]];
  const seen = new Set<string>();
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    for (const next of edges.get(way.at(-1) ?? "") ?? []) {
      if (next === room) return way;
      if (!seen.has(next)) queue.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function rotateToSmallest(way: string[]): string {
  const start = way.indexOf([...way].sort()[0] ?? "");
  return [...way.slice(start), ...way.slice(0, start)].join(" → ");
}
