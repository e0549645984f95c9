import { type Definition, type DefinitionConnection, indexOf, type Step } from "@/lib/engine";
import { isImpossibleBranch } from "./check-branches";
import { type Graph, isTalking } from "./graph";

/**
 * Circles with a question in them that nobody leaves: every way out needs a condition that no answer meets, or a single step leads
 * to itself alone. Each as the ids of its steps, in list order. Circles without any way out at all are dead ends instead.
 */
export function loopsWithoutExit(graph: Graph): string[][] {
  const { byId } = indexOf(graph.definition);
  return circlesOf(graph).filter((ids) => {
    const inside = new Set(ids);
    const steps = ids.flatMap((id) => byId.get(id) ?? []);
    if (steps.some(({ special }) => special) || steps.every(isTalking)) return false;
    const ways = ids.flatMap((id) => graph.outgoing.get(id) ?? []);
    const exits = ways.filter(({ to }) => to === undefined || !inside.has(to));
    const isTold = exits.length > 0 || ids.length === 1;
    return isTold && exits.every((way) => isClosed(graph.definition, byId.get(way.from), way));
  });
}

function isClosed(definition: Definition, step: Step | undefined, { kind, path }: DefinitionConnection): boolean {
  if (!step || kind !== "branch") return false;
  const position = indexOf(definition).positions.get(step);
  const index = Number(/^\/steps\/\d+\/branches\/(\d+)\//.exec(path)?.[1]);
  return position !== undefined && isImpossibleBranch(step, index);
}

/** The strongly connected parts that go round (Tarjan), without recursion: a thousand steps may stand in a row. */
function circlesOf({ definition, outgoing }: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];
  const targetsOf = (id: string) => (outgoing.get(id) ?? []).flatMap(({ to }) => to ?? []);
  const enter = (id: string) => {
    order.set(id, order.size);
    lowest.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, waiting: targetsOf(id) };
  };
  const lower = (id: string, value: number) => lowest.set(id, Math.min(lowest.get(id) ?? value, value));
  const leave = (id: string) => {
    if (lowest.get(id) !== order.get(id)) return;
    const part = open.splice(open.indexOf(id));
    for (const each of part) isOpen.delete(each);
    if (part.length > 1 || targetsOf(id).includes(id)) circles.push(part);
  };
  for (const { id: start } of definition.steps) {
    const path = order.has(start) ? [] : [enter(start)];
    while (path.length > 0) {
      const at = path.at(-1);
      const next = at?.waiting.pop();
      if (at && next !== undefined) {
        if (!order.has(next)) path.push(enter(next));
        else if (isOpen.has(next)) lower(at.id, order.get(next) ?? 0);
      } else if (at) {
        path.pop();
        leave(at.id);
        const above = path.at(-1);
        if (above) lower(above.id, lowest.get(at.id) ?? 0);
      }
    }
  }
  const places = new Map(definition.steps.map(({ id }, place) => [id, place]));
  return circles.map((ids) => ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)));
}
