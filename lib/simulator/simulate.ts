import type { Definition } from "@/lib/engine";
import { play } from "./play";
import { type SaidMessage, type SimulatedTurn, type Simulation, stateOf } from "./simulation";
import type { ClockMove, SimulatedInput, SimulationOptions } from "./simulation.schema";
import { startSimulation } from "./start-simulation";
import { tapAgain } from "./tap-again";

/** What the person does next. After going back it forks: what was there before stays as a branch (SIM-6). */
export function send(simulation: Simulation, input: SimulatedInput): Simulation {
  const { turns, later, branches } = simulation;
  const turn = play(simulation, stateOf(simulation), input);
  const left = later.length > 0 ? [...branches, [...turns, ...later]] : branches;
  return { ...simulation, turns: [...turns, turn], later: [], branches: left };
}

export function advanceClock(simulation: Simulation, to: ClockMove): Simulation {
  return send(simulation, { type: "clock", to });
}

/** Shows how things stood after so many turns; those behind stay until something else happens. Goes forward as well. */
export function goBackTo(simulation: Simulation, count: number): Simulation {
  const all = [...simulation.turns, ...simulation.later];
  return { ...simulation, turns: all.slice(0, count), later: all.slice(count) };
}

/** Takes up a branch in the place of the conversation that is shown, which becomes a branch itself. */
export function switchTo(simulation: Simulation, index: number): Simulation {
  const { branches, turns, later } = simulation;
  const taken = branches[index];
  if (!taken) return simulation;
  return { ...simulation, turns: taken, later: [], branches: branches.with(index, [...turns, ...later]) };
}

export interface Replayed {
  simulation: Simulation;
  /** The first turn whose replies are others than before; nothing when the conversation is the same. */
  firstDifference: number | null;
}

/** Has the same conversation with another draft or other stubs: the same words, the same presses by their labels (SIM-6). */
export function replayOn(
  simulation: Simulation,
  definition: Definition,
  options: SimulationOptions = simulation.options,
): Replayed {
  const begun = startSimulation(definition, options);
  const inputs = simulation.turns.slice(begun.turns.length).map(({ input }) => input);
  const replayed = inputs.reduce(
    (so, input) => send(so, input.type === "tap" ? tapAgain(so.turns, input) : input),
    begun,
  );
  const { turns } = replayed;
  const firstDifference = turns.findIndex((turn, index) => !isSameReply(turn, simulation.turns[index]));
  return { simulation: replayed, firstDifference: firstDifference < 0 ? null : firstDifference };
}

function isSameReply(turn: SimulatedTurn, other: SimulatedTurn | undefined): boolean {
  return other !== undefined && JSON.stringify(turn.said.map(shownOf)) === JSON.stringify(other.said.map(shownOf));
}

function shownOf({ at, message, delivery }: SaidMessage) {
  return { at, message, delivery };
}
