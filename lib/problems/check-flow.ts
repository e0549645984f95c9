import { type Definition, indexOf, isTarget, type Step } from "@/lib/engine";
import type { StepFinding } from "./check-graph";
import { type Finding, finding } from "./finding";
import { type Graph, graphOf } from "./graph";

/** NO_COMPLETION for the whole. Its path is that of the definition. */
export function checkCompletion(definition: Definition): Finding[] {
  const { first } = indexOf(definition);
  if (!first || leadingTo(graphOf(definition), ["complete"]).has(first.id)) return [];
  return [finding("NO_COMPLETION", "/steps", "No way from the first step leads to completion.")];
}

/** DEAD_END for single steps that people reach and cannot get out of, where the whole can be completed. */
export function checkDeadEnds(definition: Definition): StepFinding[] {
  if (checkCompletion(definition).length > 0) return [];
  const graph = graphOf(definition);
  const ending = leadingTo(graph, ["complete", "canceled"]);
  const stuck = definition.steps.filter(({ id, special }) => !special && graph.reached.has(id) && !ending.has(id));
  return stuck.map((step) => {
    const command = { type: "set_field" as const, stepId: step.id, path: "/stop", value: true };
    const fix = { key: "endHere" as const, commands: [command] };
    return { step, found: finding("DEAD_END", "", "Nothing leads from here to an end.", { fix }) };
  });
}

/** The steps from which one of the roles can be reached, with and without a step of its own. */
function leadingTo({ definition, connections, incoming }: Graph, roles: readonly string[]): Set<string> {
  const { byId } = indexOf(definition);
  const direct = connections.filter(({ target, to }) => {
    const role = byId.get(to ?? "")?.special ?? target;
    // What names nothing is told as TARGET_MISSING; a built-in confirm step completes.
    const isElsewhere = to === undefined && (target === "confirm" || isTarget(definition, target) === "missing");
    return isElsewhere || roles.includes(role);
  });
  const leading = new Set([
    ...direct.map(({ from }) => from),
    ...definition.steps.filter(completes).map(({ id }) => id),
  ]);
  for (const stepId of leading) for (const { from } of incoming.get(stepId) ?? []) leading.add(from);
  return leading;
}

/** The confirm step completes when its apply button has no target of its own. */
function completes({ special, messages }: Step): boolean {
  if (special === "complete") return true;
  if (special !== "confirm") return false;
  const cards = messages.filter((message) => message.type === "confirm_template");
  return cards.length === 0 || cards.some((card) => !card.apply.nextStepId);
}
