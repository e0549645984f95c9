import { type Definition, indexOf, type Step } from "@/lib/engine";
import { type Finding, finding } from "./finding";
import { type Graph, graphOf, isTalking, wayOn } from "./graph";
import { loopsWithoutExit } from "./loops";

/** A finding and the step that it is about. */
export interface StepFinding {
  step: Step;
  found: Finding;
}

/** Steps that only talk, one after another, before somebody is bored. */
const longChain = 20;

/** The rules about the drawing as a whole: what nothing leads to, and what goes round. */
export function checkGraph(definition: Definition): StepFinding[] {
  const graph = graphOf(definition);
  return [...checkReach(graph), ...checkChains(graph), ...checkLoops(graph)];
}

function checkReach({ definition, reached }: Graph): StepFinding[] {
  const lost = definition.steps.filter(({ id }) => !reached.has(id));
  return lost.map((step) => {
    const command = { type: "delete" as const, steps: [step.id], mode: "dangle" as const };
    const fix = { key: "deleteStep" as const, commands: [command] };
    return { step, found: finding("STEP_UNREACHABLE", "", "Nothing leads to this step.", { fix }) };
  });
}

/** Told once for each chain, at the step that it begins with; a circle is told at each of its steps. */
function checkChains(graph: Graph): StepFinding[] {
  const talking = graph.definition.steps.filter(isTalking);
  const inner = new Set(talking.map((step) => wayOn(graph, step)));
  return talking.flatMap((step) => {
    const chain = talkingChain(graph, step);
    if (chain === "loop") {
      const text = "Goes round without ever waiting for an answer.";
      return [{ step, found: finding("LOOP_WITHOUT_INPUT", "", text) }];
    }
    if (chain <= longChain || inner.has(step)) return [];
    const text = `${chain} steps in a row only talk.`;
    return [{ step, found: finding("PASS_CHAIN_LONG", "", text, { values: { count: chain, limit: longChain } }) }];
  });
}

/** How many talking steps follow one another from here. */
function talkingChain(graph: Graph, start: Step): number | "loop" {
  const seen = new Set<Step>();
  let step: Step | undefined = start;
  while (step && isTalking(step)) {
    if (seen.has(step)) return step === start ? "loop" : 0;
    seen.add(step);
    step = wayOn(graph, step);
  }
  return seen.size;
}

function checkLoops(graph: Graph): StepFinding[] {
  const { byId } = indexOf(graph.definition);
  return loopsWithoutExit(graph).flatMap((ids) => {
    const step = byId.get(ids[0] ?? "");
    if (!step) return [];
    const text = ids.length === 1 ? "Leads only to itself." : `Nobody can leave: ${ids.join(", ")}.`;
    const values = { count: ids.length, steps: ids.join(", ") };
    return [{ step, found: finding("LOOP_NO_EXIT", "", text, { values }) }];
  });
}
