"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { Trial } from "@/components/builder-store/builder-state";
import {
  type ClockMove,
  goBackTo,
  replayOn,
  type SimulatedInput,
  type Simulation,
  type SimulationOptions,
  send,
  startSimulation,
  switchTo,
} from "@/lib/simulator/shared";
import { optionsAt } from "./options-at";
import { walkOf } from "./walk-of";

/** What can be done with the conversation in the simulator. */
export interface Simulator {
  simulation: Simulation;
  /** The draft has changed since the conversation began. */
  isOutdated: boolean;
  /** The turn from which on a replay answered otherwise than before. */
  firstDifference: number | null;
  isFollowing: boolean;
  follow: (isFollowing: boolean) => void;
  send: (input: SimulatedInput) => void;
  moveClock: (move: ClockMove) => void;
  restart: (options?: SimulationOptions) => void;
  /** Has the same conversation once more, on the draft as it is now and with these options. */
  replay: (options?: SimulationOptions) => void;
  /** Shows how things stood after so many turns. */
  goTo: (count: number) => void;
  switchTo: (branch: number) => void;
}

/** The conversation of this editor: begun on the draft, kept in the store, shown on the canvas while that is wished (SIM-3). */
export function useSimulator(begin: () => SimulationOptions): Simulator | null {
  const store = useBuilderStore();
  const simulation = useBuilder((state) => state.simulation);
  const meaning = useBuilder(({ editing }) => editing.document.meaning);
  const [isFollowing, setFollowing] = useState(true);
  const [firstDifference, setFirstDifference] = useState<number | null>(null);
  const show = (next: Simulation, isShown = isFollowing) => {
    const walk = isShown ? walkOf(next) : null;
    const { report, view } = store.getState();
    report({ simulation: next, walk });
    if (walk?.currentStepId) view?.bringIntoView([walk.currentStepId]);
  };
  const restart = (options: SimulationOptions = simulation?.options ?? begin()) => {
    setFirstDifference(null);
    // What is around it, and the time, are those of now.
    const { startedAt, others, templates } = begin();
    const { meaning: draft } = store.getState().editing.document;
    show(startSimulation(draft, { ...options, startedAt, others, templates }));
  };
  useTrials(restart, () => simulation && show(simulation), begin);
  useEffect(() => () => store.getState().report({ walk: null }), [store]);
  if (!simulation) return null;
  return {
    simulation,
    isOutdated: simulation.definition !== meaning,
    firstDifference,
    isFollowing,
    follow: (isShown) => {
      setFollowing(isShown);
      show(simulation, isShown);
    },
    send: (input) => show(send(simulation, input)),
    moveClock: (to) => show(send(simulation, { type: "clock", to })),
    restart,
    replay: (options = simulation.options) => {
      const replayed = replayOn(simulation, meaning, options);
      setFirstDifference(replayed.firstDifference);
      show(replayed.simulation);
    },
    goTo: (count) => show(goBackTo(simulation, count)),
    switchTo: (branch) => show(switchTo(simulation, branch)),
  };
}

/** Begins when the simulator is opened for the first time, and whenever somebody asks for a run from a step (SIM-7). */
function useTrials(
  restart: (options?: SimulationOptions) => void,
  resume: () => void,
  begin: () => SimulationOptions,
): void {
  const store = useBuilderStore();
  const trial = useBuilder((state) => state.trial);
  const start = useEffectEvent((wish: Trial | null) => {
    const { simulation, tryFrom, editing } = store.getState();
    if (wish) {
      restart(optionsAt(wish.stepId, simulation?.options ?? begin(), editing.document.meaning));
      tryFrom(null);
    } else if (simulation) resume();
    else restart();
  });
  useEffect(() => start(trial), [trial]);
}
