import { groupBy } from "@/lib/kernel/group-by";
import type { DefinitionProblem, ProblemCode } from "./check-definition";
import { connectionsOf, type DefinitionConnection } from "./connections";
import type { Definition, Step } from "./definition.schema";
import { indexOf, isPassThrough } from "./definition-index";
import type { SpecialRole } from "./words";

/** Steps that only talk, one after another, before somebody is bored. */
const longChain = 20;

/** The rules about the drawing as a whole: what nothing leads to, and what leads nowhere. */
export function checkGraph(definition: Definition): DefinitionProblem[] {
  const outgoing = groupBy(connectionsOf(definition), ({ from }) => from);
  const reached = reachableSteps(definition, outgoing);
  return definition.steps.flatMap((step, position) => {
    const path = `/steps/${position}`;
    const problems: DefinitionProblem[] = [];
    const add = (severity: "error" | "warning", code: ProblemCode, message: string) =>
      problems.push({ path, code, message, severity });
    if (!reached.has(step.id)) add("warning", "STEP_UNREACHABLE", "Nothing leads to this step.");
    if (leadsOnlyToItself(step, outgoing.get(step.id))) add("warning", "LOOP_NO_EXIT", "Leads only to itself.");
    const chain = talkingChain(definition, outgoing, step);
    if (chain === "loop") add("error", "LOOP_WITHOUT_INPUT", "Goes round without ever waiting for an answer.");
    else if (chain > longChain) add("warning", "PASS_CHAIN_LONG", `${chain} steps in a row only talk.`);
    return problems;
  });
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

/** What people can get to, from the first step and from the roles that come by themselves. */
export function reachableSteps(definition: Definition, outgoing: Map<string, DefinitionConnection[]>): Set<string> {
  const { first } = indexOf(definition);
  const byThemselves = definition.steps.filter(({ special }) => special && comesByItself[special]);
  const reached = new Set([...(first ? [first] : []), ...byThemselves].map(({ id }) => id));
  for (const stepId of reached) {
    for (const { to } of outgoing.get(stepId) ?? []) if (to !== undefined) reached.add(to);
  }
  return reached;
}

function leadsOnlyToItself({ id, special }: Step, connections: DefinitionConnection[] = []): boolean {
  return !special && connections.length > 0 && connections.every(({ to }) => to === id);
}

/** How many talking steps follow one another from here. Without an answer each has one way on: `stop`, next, list order. */
function talkingChain(
  definition: Definition,
  outgoing: Map<string, DefinitionConnection[]>,
  start: Step,
): number | "loop" {
  const { byId } = indexOf(definition);
  const seen = new Set<Step>();
  let step: Step | undefined = start;
  while (step && !step.special && isPassThrough(step)) {
    if (seen.has(step)) return step === start ? "loop" : 0;
    seen.add(step);
    step = byId.get(wayOn(outgoing.get(step.id)) ?? "");
  }
  return seen.size;
}

/** Where a step that only talks leads. */
export function wayOn(connections: DefinitionConnection[] = []): string | undefined {
  return connections.find(({ kind }) => kind === "next" || kind === "implicit" || kind === "stop")?.to;
}
