import type { Definition } from "@/lib/engine";
import { send } from "./simulate";
import { type SimulatedTurn, type Simulation, stateOf } from "./simulation";
import type { SimulatedInput, SimulationOptions } from "./simulation.schema";
import { startSimulation } from "./start-simulation";

/** What a conversation was, without the copies that every turn keeps of how things stood. */
export interface Transcript {
  turns: Pick<SimulatedTurn, "at" | "handled" | "said" | "effects" | "trace" | "asked">[];
  /** How things stand in the end. */
  state: Pick<SimulatedTurn["state"], "at" | "sessions" | "person" | "isFriend" | "isHandedOver">;
}

export function transcriptOf(simulation: Simulation): Transcript {
  const turns = simulation.turns.map(({ at, handled, said, effects, trace, asked }) => {
    return { at, handled, said, effects, trace, asked };
  });
  const { at, sessions, person, isFriend, isHandedOver } = stateOf(simulation);
  return { turns, state: { at, sessions, person, isFriend, isHandedOver } };
}

/** What the person did, as it can be given to `runInputs`: what the simulation began with is not among it. */
export function inputsOf({ turns, options }: Simulation): SimulatedInput[] {
  return turns.slice(options.start.type === "nothing" ? 0 : 1).map(({ input }) => input);
}

/** A whole conversation from its inputs. `mayGoOn` is asked before each: the turns so far come back when it says no. */
export function runInputs(
  definition: Definition,
  options: SimulationOptions,
  inputs: readonly SimulatedInput[],
  mayGoOn: () => boolean = () => true,
): Simulation {
  let simulation = startSimulation(definition, options);
  for (const input of inputs) {
    if (!mayGoOn()) break;
    simulation = send(simulation, input);
  }
  return simulation;
}
