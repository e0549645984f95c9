import { actionTypeOf, type Definition, indexOf, type Step } from "@/lib/engine";
import { graphOf, isTalking, wayOn } from "./graph";

/** An action that starts an interaction before anybody was asked anything. */
export interface EarlyStart {
  step: Step;
  /** JSON pointer of the name inside of the step. */
  path: string;
  name: string;
}

/** The interactions that a definition starts before it waits for an answer: those who are led round by them never get out. */
export function startsAtOnce(definition: Definition): EarlyStart[] {
  const graph = graphOf(definition);
  const seen = new Set<Step>();
  for (let step = indexOf(definition).first; step && !seen.has(step); ) {
    seen.add(step);
    step = isTalking(step) ? wayOn(graph, step) : undefined;
  }
  return [...seen].flatMap((step) => [
    ...startsIn(step, "beforeActions"),
    ...(isTalking(step) ? startsIn(step, "afterActions") : []),
  ]);
}

/** The names of those interactions alone. */
export function namesStarted(definition: Definition): string[] {
  return startsAtOnce(definition).map(({ name }) => name);
}

function startsIn(step: Step, phase: "beforeActions" | "afterActions"): EarlyStart[] {
  return step[phase].flatMap(({ type, isEnabled, parameters }, index) => {
    const name = parameters.interaction;
    const isStart = isEnabled && actionTypeOf(type) === "start_interaction";
    if (!isStart || typeof name !== "string" || name.includes("{{")) return [];
    return [{ step, path: `/${phase}/${index}/parameters/interaction`, name }];
  });
}
