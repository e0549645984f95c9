import { groupBy } from "@/lib/kernel/group-by";
import type { DefinitionProblem } from "./check-definition";
import { reachableSteps, wayOn } from "./check-graph";
import { error, warning } from "./check-settings";
import { connectionsOf, type DefinitionConnection, isTarget } from "./connections";
import type { Definition, Step } from "./definition.schema";
import { indexOf, isPassThrough } from "./definition-index";

/** One send carries this many; more go out as pushes, which cost. */
const messagesPerTurn = 5;

/** The rules about where a conversation can get to from each of its steps. */
export function checkFlow(definition: Definition): DefinitionProblem[] {
  const connections = connectionsOf(definition);
  return [
    ...checkEnds(definition, connections),
    ...checkTurns(definition, connections),
    ...definition.steps.flatMap((step, position) => checkForgottenTargets(step, `/steps/${position}`)),
  ];
}

/** NO_COMPLETION for the whole, else DEAD_END for single steps that people reach and cannot get out of. */
function checkEnds(definition: Definition, connections: DefinitionConnection[]): DefinitionProblem[] {
  const { first } = indexOf(definition);
  if (!first) return [];
  const completing = leadingTo(definition, connections, ["complete"]);
  if (!completing.has(first.id)) {
    return [error("/steps", "NO_COMPLETION", "No way from the first step leads to completion.")];
  }
  const ending = leadingTo(definition, connections, ["complete", "canceled"]);
  const reached = reachableSteps(
    definition,
    groupBy(connections, ({ from }) => from),
  );
  return definition.steps.flatMap((step, position) =>
    step.special || !reached.has(step.id) || ending.has(step.id)
      ? []
      : [warning(`/steps/${position}`, "DEAD_END", "Nothing leads from here to an end.")],
  );
}

/** The steps from which one of the roles can be reached, with and without a step of its own. */
function leadingTo(definition: Definition, connections: DefinitionConnection[], roles: string[]): Set<string> {
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
  const incoming = groupBy(connections, ({ to }) => to ?? "");
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

function checkTurns(definition: Definition, connections: DefinitionConnection[]): DefinitionProblem[] {
  const outgoing = groupBy(connections, ({ from }) => from);
  const { byId } = indexOf(definition);
  const followed = new Set(definition.steps.filter(isTalking).map(({ id }) => wayOn(outgoing.get(id))));
  return definition.steps.flatMap((step, position) => {
    if (followed.has(step.id)) return [];
    const seen = new Set<Step>();
    for (let next: Step | undefined = step; next && !seen.has(next); ) {
      seen.add(next);
      next = isTalking(next) ? byId.get(wayOn(outgoing.get(next.id)) ?? "") : undefined;
    }
    const count = [...seen].reduce((sum, { messages }) => sum + messages.length, 0);
    const text = `${count} messages in one turn; more than ${messagesPerTurn} cannot go out as one reply.`;
    return count > messagesPerTurn ? [warning(`/steps/${position}/messages`, "TURN_OVER_5_MESSAGES", text)] : [];
  });
}

function isTalking(step: Step): boolean {
  return !step.special && isPassThrough(step);
}

/** Some buttons of a question lead somewhere, another relies on list order: likely forgotten. */
function checkForgottenTargets(step: Step, path: string): DefinitionProblem[] {
  if (step.nextStepId || step.stop || step.branches.length > 0) return [];
  return step.messages.flatMap((message, index) => {
    if (message.type !== "template_button" || !message.options.some(({ nextStepId }) => nextStepId)) return [];
    return message.options.flatMap(({ nextStepId }, at) =>
      nextStepId
        ? []
        : [warning(`${path}/messages/${index}/options/${at}`, "TARGET_EMPTY", "Its neighbours lead somewhere.")],
    );
  });
}
