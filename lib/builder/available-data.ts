import { type Definition, indexOf, isPassThrough } from "@/lib/engine";
import { BitSet } from "./bit-set";
import { type FlowEdge, sessionFlow } from "./session-flow";

/** Which answers a text can count on at one place of an interaction, by the ids of the steps that ask for them. */
export interface DataAt {
  /** Stored on every way that leads there. */
  always: ReadonlySet<string>;
  /** Stored on some ways but not on all; empty when somebody comes another way. */
  sometimes: ReadonlySet<string>;
  /** Nobody can come there as it stands; then everything is `sometimes`. */
  isReached: boolean;
}

/**
 * What is there when a step is shown, or once it was answered: its branches and after-input actions know its own answer too.
 */
export type AvailableData = (stepId: string, moment: "shown" | "answered") => DataAt;

/** Definitions never change, so the flow of one is worked out once. */
const remembered = new WeakMap<Definition, AvailableData>();

/**
 * INS-9: which answers are there on every way to a step and which on some ways only, by following the data forward through
 * branches, buttons, failures, corrections and special steps until nothing changes any more.
 */
export function availableData(definition: Definition): AvailableData {
  const known = remembered.get(definition);
  if (known) return known;
  const found = follow(definition);
  remembered.set(definition, found);
  return found;
}

function follow(definition: Definition): AvailableData {
  const { steps } = definition;
  const arrivals = settle(definition);
  const { byId, positions } = indexOf(definition);
  return (stepId, moment) => {
    const step = byId.get(stepId);
    const place = step && positions.get(step);
    const arrival = place === undefined ? undefined : arrivals[place];
    const own = moment === "answered" && step && storesAnswer(step) ? place : undefined;
    const asking = steps.flatMap((asked, at) => (storesAnswer(asked) ? [{ id: asked.id, at }] : []));
    const isAlways = (at: number) => at === own || (arrival?.always.has(at) ?? false);
    const isSometimes = (at: number) => !isAlways(at) && (arrival?.sometimes.has(at) ?? true);
    const ids = (isThere: (at: number) => boolean) =>
      new Set(asking.flatMap(({ id, at }) => (isThere(at) ? [id] : [])));
    return { always: ids(isAlways), sometimes: ids(isSometimes), isReached: arrival !== undefined };
  };
}

function storesAnswer(step: Definition["steps"][number]): boolean {
  return !step.special && !isPassThrough(step);
}

/** What is stored when a place is reached: in any case, and at least once. Nothing for places that nobody reaches. */
interface Arrival {
  always: BitSet;
  sometimes: BitSet;
}

/** Follows the data until no place learns anything new. Sets only shrink and grow, so it ends. */
function settle(definition: Definition): (Arrival | undefined)[] {
  const { size, start, edges, endings } = sessionFlow(definition);
  const arrivals = Array.from<Arrival | undefined>({ length: size });
  if (start === undefined) return arrivals;
  arrivals[start] = { always: new BitSet(size), sometimes: new BitSet(size) };
  const outgoing = byOrigin(edges, size);
  const pending = new Set([start]);
  for (const place of pending) {
    pending.delete(place);
    for (const edge of outgoing[place] ?? []) if (arrive(arrivals, edge)) pending.add(edge.to);
  }
  for (const edge of endings) arrive(arrivals, edge);
  return arrivals;
}

function byOrigin(edges: readonly FlowEdge[], size: number): FlowEdge[][] {
  const outgoing = Array.from({ length: size }, (): FlowEdge[] => []);
  for (const edge of edges) outgoing[edge.from]?.push(edge);
  return outgoing;
}

/** Carries what is known at one end of a way to the other; whether anything is news there. */
function arrive(arrivals: (Arrival | undefined)[], { from, to, withAnswer, isReturn }: FlowEdge): boolean {
  const [origin, known] = [arrivals[from], arrivals[to]];
  // Who corrects an answer was at its step before; what was certain there then is certain now.
  if (!origin || (isReturn && !known)) return false;
  const own = withAnswer ? from : undefined;
  const arrival = known ?? { always: new BitSet(origin.always), sometimes: new BitSet(origin.sometimes) };
  if (!known) {
    arrivals[to] = arrival;
    if (own !== undefined) arrival.always.add(own);
  }
  const isLess = !isReturn && arrival.always.intersect(origin.always, own);
  return arrival.sometimes.unite(origin.sometimes, own) || isLess || !known;
}
