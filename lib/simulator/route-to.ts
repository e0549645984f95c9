import {
  choicesOf,
  connectionsOf,
  type Definition,
  type DefinitionConnection,
  indexOf,
  isPassThrough,
  type Step,
} from "@/lib/engine";

/** A way through a definition: the connections from its first step to the one that is meant, in order. */
export type Route = readonly (DefinitionConnection & { to: string })[];

/** `next` before buttons and branches: the way that most people go. */
const preference: readonly DefinitionConnection["kind"][] = [
  "failure",
  "retry",
  "branch",
  "quickReply",
  "button",
  "next",
];

/** A way from the first step to another, along the main path where there is a choice; nothing when no way leads there. */
export function routeTo(definition: Definition, stepId: string): Route | undefined {
  const { first } = indexOf(definition);
  if (!first) return undefined;
  const outgoing = connectionsByStep(definition);
  const cameBy = new Map<string, Route[number] | null>();
  const open: (Route[number] | null)[] = [null];
  for (let taken = open.pop(); taken !== undefined; taken = open.pop()) {
    const at = taken?.to ?? first.id;
    if (cameBy.has(at)) continue;
    cameBy.set(at, taken);
    if (at === stepId) return trackBack(cameBy, at);
    open.push(...(outgoing.get(at) ?? []));
  }
  return undefined;
}

/** The least liked first: they are taken from the end. */
function connectionsByStep(definition: Definition): Map<string, Route[number][]> {
  const byStep = new Map<string, Route[number][]>();
  for (const connection of connectionsOf(definition)) {
    const { from, to } = connection;
    if (to === undefined) continue;
    byStep.set(from, [...(byStep.get(from) ?? []), { ...connection, to }]);
  }
  for (const connections of byStep.values()) connections.sort((a, b) => rank(a) - rank(b));
  return byStep;
}

function rank({ kind }: DefinitionConnection): number {
  const place = preference.indexOf(kind);
  return place < 0 ? preference.length : place;
}

function trackBack(cameBy: ReadonlyMap<string, Route[number] | null>, stepId: string): Route {
  const route: Route[number][] = [];
  for (let last = cameBy.get(stepId); last; last = cameBy.get(last.from)) route.unshift(last);
  return route;
}

/** What an answer has to be for a connection to be taken; nothing when the rules alone decide. */
export function answerTowards(step: Step, { kind, target }: DefinitionConnection): string | undefined {
  if (kind === "branch") {
    const branch = step.branches.find(({ nextStepId }) => nextStepId === target);
    return branch?.type === "equals" || branch?.type === "contains" ? branch.value : undefined;
  }
  return choicesOf(step).find((choice) => choice.target === target)?.value;
}

/** The steps of a route that ask something, each with the connection by which it is left. */
export function questionsOn(definition: Definition, route: Route): { step: Step; connection: Route[number] }[] {
  const { byId } = indexOf(definition);
  return route.flatMap((connection) => {
    const step = byId.get(connection.from);
    return step && !step.special && !isPassThrough(step) ? [{ step, connection }] : [];
  });
}
