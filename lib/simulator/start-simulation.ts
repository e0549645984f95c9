import type { Definition, EngineEvent } from "@/lib/engine";
import { play } from "./play";
import type { SimulatedState, Simulation } from "./simulation";
import type { SimulationOptions } from "./simulation.schema";
import { startAtStep } from "./start-at-step";
import type { Ground } from "./work";
import { workThrough } from "./work-through";

/** A conversation that has just begun; with `start: nothing`, one that waits for the person. */
export function startSimulation(definition: Definition, options: SimulationOptions): Simulation {
  const ground = { definition, options };
  const initial = situationBefore(ground, emptyState(options));
  const turns = firstTurns(ground, initial);
  return { ...ground, initial, turns, later: [], branches: [] };
}

function firstTurns(ground: Ground, initial: SimulatedState): Simulation["turns"] {
  const { start } = ground.options;
  switch (start.type) {
    case "nothing":
      return [];
    case "interaction":
      return [play(ground, initial, { type: "start" })];
    case "step":
      return [startAtStep(ground, initial, start)];
  }
}

function emptyState({ startedAt, person }: SimulationOptions): SimulatedState {
  return { at: startedAt, sessions: [], person, isFriend: true, isHandedOver: false, count: 0, held: null };
}

/** Brings about what `before` says with the engine itself, out of the person's sight (SIM-7). */
function situationBefore(ground: Ground, state: SimulatedState): SimulatedState {
  return eventsBefore(ground.options).reduce((before, event) => workThrough(ground, before, event).state, state);
}

function eventsBefore({ before, interactionId, others, idPrefix }: SimulationOptions): EngineEvent[] {
  const same: EngineEvent = { type: "start", interactionId };
  const other: EngineEvent[] = others.slice(0, 1).map((one) => ({
    type: "start",
    interactionId: one.interactionId,
    overridePolicy: "stack",
  }));
  switch (before) {
    case "new":
      return [];
    case "same_active":
      return [same];
    case "other_active":
      return other;
    case "same_paused":
      return [same, ...other];
    case "completed":
      return [same, { type: "set_status", sessionId: `${idPrefix}-s1`, status: "completed" }];
  }
}
