import {
  connectionsOf,
  type Definition,
  type DefinitionConnection,
  indexOf,
  isPassThrough,
  type SpecialRole,
  type Step,
} from "@/lib/engine";
import { groupBy } from "@/lib/kernel/group-by";

/** A definition with its connections found from both ends. */
export interface Graph {
  definition: Definition;
  connections: readonly DefinitionConnection[];
  outgoing: ReadonlyMap<string, readonly DefinitionConnection[]>;
  /** By the id of the step they lead to; those that lead to no step are under the empty id. */
  incoming: ReadonlyMap<string, readonly DefinitionConnection[]>;
  /** What people can get to. */
  reached: ReadonlySet<string>;
}

const graphs = new WeakMap<Definition, Graph>();

/** The drawing of a definition. Definitions do not change, so each is drawn once. */
export function graphOf(definition: Definition): Graph {
  const known = graphs.get(definition);
  if (known) return known;
  const connections = connectionsOf(definition);
  const outgoing = groupBy(connections, ({ from }) => from);
  const incoming = groupBy(connections, ({ to }) => to ?? "");
  const graph = { definition, connections, outgoing, incoming, reached: reachableSteps(definition, outgoing) };
  graphs.set(definition, graph);
  return graph;
}

/** Roles that come by themselves, whether or not anything leads to them. */
const comesByItself: Record<SpecialRole, boolean> = {
  confirm: false,
  editPicker: true,
  complete: true,
  cancelConfirm: true,
  canceled: true,
  timeoutRemind: true,
  timeoutNotice: true,
};

function reachableSteps(definition: Definition, outgoing: Graph["outgoing"]): Set<string> {
  const { first } = indexOf(definition);
  const byThemselves = definition.steps.filter(({ special }) => special && comesByItself[special]);
  const reached = new Set([...(first ? [first] : []), ...byThemselves].map(({ id }) => id));
  for (const stepId of reached) {
    for (const { to } of outgoing.get(stepId) ?? []) if (to !== undefined) reached.add(to);
  }
  return reached;
}

/** An ordinary step that does not wait. */
export function isTalking(step: Step): boolean {
  return !step.special && isPassThrough(step);
}

/** Where a step that only talks leads. Without an answer it has one way on: `stop`, next, list order. */
export function wayOn(graph: Graph, step: Step): Step | undefined {
  const way = graph.outgoing
    .get(step.id)
    ?.find(({ kind }) => kind === "next" || kind === "implicit" || kind === "stop")?.to;
  return way === undefined ? undefined : indexOf(graph.definition).byId.get(way);
}
