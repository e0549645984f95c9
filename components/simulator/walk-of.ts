import type { Walk } from "@/components/builder-store/builder-state";
import { type CanvasConnection, graphOf, type OutletKind } from "@/lib/canvas/shared";
import type { ConnectionKind, Definition, TraceLine } from "@/lib/engine";
import { type Simulation, sessionOf, stateOf } from "@/lib/simulator/shared";

/** Which outlets a connection may have come from, by the reason for which it was taken. */
const outletsOfKind: Record<ConnectionKind, readonly OutletKind[]> = {
  button: ["button", "quickReply"],
  branch: ["branch"],
  stop: ["end"],
  next: ["next"],
  implicit: ["implicit"],
  edit_return: [],
  retry: [],
  failure: [],
};

/** The path of a conversation as the canvas draws it: steps numbered as they were visited, connections that were taken (SIM-3). */
export function walkOf(simulation: Simulation): Walk {
  const { definition, options, turns } = simulation;
  const connections = connectionsOf(definition);
  const stepIds = new Set(definition.steps.map(({ id }) => id));
  const visits: Record<string, number[]> = {};
  let count = 0;
  for (const line of turns.flatMap(({ trace }) => trace)) {
    if (line.type !== "step_entered" || !stepIds.has(line.stepId)) continue;
    count += 1;
    (visits[line.stepId] ??= []).push(count);
  }
  const taken = turns.map(({ trace }) => trace.flatMap((line) => connectionIn(connections, line)));
  const session = sessionOf(stateOf(simulation));
  const isHere = session?.interactionId === options.interactionId && session.status === "active";
  return {
    currentStepId: isHere ? session.currentStepId : null,
    visits,
    taken: [...new Set(taken.flat())],
    last: taken.at(-1)?.at(-1) ?? null,
  };
}

const known = new WeakMap<Definition, Map<string, CanvasConnection[]>>();

/** Connections of the drawing by both their ends. */
function connectionsOf(definition: Definition): Map<string, CanvasConnection[]> {
  const found = known.get(definition);
  if (found) return found;
  const byEnds = new Map<string, CanvasConnection[]>();
  for (const connection of graphOf(definition).connections) {
    const ends = `${connection.from}\n${connection.to}`;
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), connection]);
  }
  known.set(definition, byEnds);
  return byEnds;
}

function connectionIn(connections: Map<string, CanvasConnection[]>, line: TraceLine): string[] {
  if (line.type !== "connection") return [];
  const between = connections.get(`${line.from}\n${line.to}`) ?? [];
  const kinds = outletsOfKind[line.kind];
  const one = between.find(({ kind }) => kinds.includes(kind));
  return one ? [one.id] : [];
}
