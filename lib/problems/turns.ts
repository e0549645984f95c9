import { type ActionEntry, actionCatalogue, actionTypeOf, type Definition, indexOf, type Step } from "@/lib/engine";
import { messageLimits } from "@/lib/messages";
import type { StepFinding } from "./check-graph";
import { finding } from "./finding";
import { type Graph, graphOf, isTalking, wayOn } from "./graph";

/** One send carries this many; more go out as pushes, which cost. */
const messagesPerTurn = messageLimits.messages.max;

/**
 * How many messages the turn that enters this step sends at most: after-actions of the step before, this step's own, and what
 * follows without waiting (INS-3).
 */
export function messagesInTurn(definition: Definition, stepId: string): number {
  const graph = graphOf(definition);
  const step = indexOf(definition).byId.get(stepId);
  return step ? countFrom(graph, step) : 0;
}

/** TURN_OVER_5_MESSAGES, at the step with which the turn begins. */
export function checkTurns(definition: Definition): StepFinding[] {
  const graph = graphOf(definition);
  const followed = new Set(definition.steps.filter(isTalking).map((step) => wayOn(graph, step)));
  return definition.steps.flatMap((step) => {
    // Its messages are counted with the step that leads to it without waiting.
    if (followed.has(step) && !isAnswered(graph, step)) return [];
    const count = countFrom(graph, step);
    if (count <= messagesPerTurn) return [];
    const text = `${count} messages in one turn; more than ${messagesPerTurn} cannot go out as one reply.`;
    const values = { count, limit: messagesPerTurn };
    return [{ step, found: finding("TURN_OVER_5_MESSAGES", "/messages", text, { values }) }];
  });
}

/** Whether a waiting step leads here, with messages of its own actions in front. */
function isAnswered(graph: Graph, step: Step): boolean {
  return saidBefore(graph, step) > 0;
}

function countFrom(graph: Graph, start: Step): number {
  const seen = new Set<Step>();
  let step: Step | undefined = start;
  while (step && !seen.has(step)) {
    seen.add(step);
    step = isTalking(step) ? wayOn(graph, step) : undefined;
  }
  return saidBefore(graph, start) + [...seen].reduce((sum, each) => sum + saidBy(each), 0);
}

/** What the after-actions of a waiting step in front of it say, for the one that says most. */
function saidBefore({ definition, incoming }: Graph, { id }: Step): number {
  const { byId } = indexOf(definition);
  const before = (incoming.get(id) ?? []).flatMap(({ from }) => byId.get(from) ?? []);
  return Math.max(0, ...before.map((step) => (isTalking(step) ? 0 : saidByActions(step.afterActions))));
}

function saidBy(step: Step): number {
  const after = isTalking(step) ? saidByActions(step.afterActions) : 0;
  return saidByActions(step.beforeActions) + step.messages.length + after;
}

/** A list that an action brings is counted as one: how long it is shows only then. */
function saidByActions(entries: readonly ActionEntry[]): number {
  return entries.filter(({ type, isEnabled, sendReturnValue }) => {
    const known = actionTypeOf(type);
    const result = known && actionCatalogue[known].result;
    return isEnabled && sendReturnValue && (result === "messages" || result === "text");
  }).length;
}
