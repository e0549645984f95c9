import {
  type ActionEntry,
  actionCatalogue,
  actionTypeOf,
  connectionsOf,
  type Definition,
  indexOf,
  isPassThrough,
  type Step,
} from "@/lib/engine";
import { groupBy } from "@/lib/kernel/group-by";
import { implicitWay } from "./ways-on";

/** How many messages one turn sends when it comes to a step, on the way that sends most (INS-3). */
export interface TurnMessages {
  /** What after-input actions of the step before say, and steps that only talk on the way here. */
  before: number;
  /** What the step's own before-input actions say. */
  actions: number;
  own: number;
  /** What follows at once, because this step only talks. */
  following: number;
  total: number;
}

/** As many as are sent by reply; the rest of a turn goes out as paid push messages. */
export const messagesPerReply = 5;

/** Counts what a turn that enters this step sends. An action that says something counts as one message. */
export function turnMessages(definition: Definition, step: Step): TurnMessages {
  const before = saidBefore(definition, step, new Set([step.id]));
  const actions = said(step.beforeActions);
  const own = step.messages.length;
  const following = isPassThrough(step) ? saidAfter(definition, step) : 0;
  return { before, actions, own, following, total: before + actions + own + following };
}

function saidBefore(definition: Definition, step: Step, seen: ReadonlySet<string>): number {
  const { byId } = indexOf(definition);
  const counts = (arrivalsOf(definition).get(step.id) ?? []).map((id) => {
    const from = byId.get(id);
    if (!from) return 0;
    const after = said(from.afterActions);
    if (!isPassThrough(from) || seen.has(id)) return after;
    return saidBefore(definition, from, new Set([...seen, id])) + saidBy(from) + after;
  });
  return Math.max(0, ...counts);
}

/** A step that only talks has one way on, so this is a chain. */
function saidAfter(definition: Definition, step: Step): number {
  const { byId, byRole } = indexOf(definition);
  const seen = new Set([step.id]);
  let count = 0;
  for (let current = step; isPassThrough(current) && !current.special; ) {
    const target = current.stop ? "complete" : current.nextStepId || implicitWay(definition, current);
    const next = byId.get(target ?? "") ?? (target === "complete" ? byRole.get("complete") : undefined);
    count += said(current.afterActions);
    if (!next || seen.has(next.id)) break;
    seen.add(next.id);
    count += saidBy(next);
    current = next;
  }
  return count;
}

function saidBy(step: Step): number {
  return said(step.beforeActions) + step.messages.length;
}

function said(actions: readonly ActionEntry[]): number {
  return actions.filter(({ type, isEnabled, sendReturnValue }) => {
    const kind = actionTypeOf(type);
    const result = kind && actionCatalogue[kind].result;
    return isEnabled && sendReturnValue && (result === "messages" || result === "text");
  }).length;
}

const remembered = new WeakMap<Definition, Map<string, string[]>>();

/** The steps from which each step is entered. */
function arrivalsOf(definition: Definition): Map<string, string[]> {
  const known = remembered.get(definition);
  if (known) return known;
  const arriving = connectionsOf(definition).filter(({ to }) => to !== undefined);
  const grouped = groupBy(arriving, ({ to }) => to ?? "");
  const arrivals = new Map([...grouped].map(([id, connections]) => [id, connections.map(({ from }) => from)]));
  remembered.set(definition, arrivals);
  return arrivals;
}
