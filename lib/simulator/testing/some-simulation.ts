import { type DefinitionInput, definitionSchema } from "@/lib/engine";
import { showMessage } from "@/lib/engine/testing/show-message";
import type { SimulatedTurn, Simulation } from "../simulation";
import type { SimulatedInput, SimulationOptions } from "../simulation.schema";
import { startSimulation } from "../start-simulation";
import { tappablesOf } from "../tappables";
import { someOptions } from "./some-options";

/** A simulation that has begun. */
export function simulate(definition: DefinitionInput, change: Partial<SimulationOptions> = {}): Simulation {
  return startSimulation(definitionSchema.parse(definition), someOptions(change));
}

/** What the last turn said, a line for each message. */
export function lastSaid({ turns }: Simulation): string[] {
  return saidIn(turns.at(-1));
}

export function saidIn(turn: SimulatedTurn | undefined): string[] {
  return (turn?.said ?? []).map(({ message }) => showMessage(message));
}

export const text = (said: string): SimulatedInput => ({ type: "text", text: said });

/** The tap on the newest button with this label, or on the one that a turn showed. */
export function tapOn({ turns }: Simulation, label: string, shownIn?: number): SimulatedInput {
  const found = turns
    .flatMap(({ said }, turn) =>
      said.flatMap((shown, message) => tappablesOf(shown.message).map((one) => ({ ...one, turn, message }))),
    )
    .findLast((shown) => shown.label === label && (shownIn === undefined || shown.turn === shownIn));
  if (!found) throw new Error(`no button ${label} was shown`);
  return { type: "tap", ...found, label };
}
