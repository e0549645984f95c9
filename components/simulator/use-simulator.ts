"use client";

import { useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { Trial } from "@/components/builder-store/builder-state";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
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
  withoutAnswers,
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
  /** Goes on with what the world answered: the same conversation on the same draft. */
  resume: (options: SimulationOptions) => void;
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
  const show = useShow(isFollowing);
  const steps = useMemo(() => stepsOf(store, show), [store, show]);
  const restart = (options: SimulationOptions = simulation?.options ?? begin()) => {
    setFirstDifference(null);
    // What is around it, and the time, are those of now.
    const { startedAt, others, templates } = begin();
    const { meaning: draft } = store.getState().editing.document;
    show(startSimulation(draft, { ...withoutAnswers(options), startedAt, others, templates }));
  };
  useTrials(restart, begin);
  // Also when following is turned off or on again.
  useEffect(() => show(store.getState().simulation), [store, show]);
  useEffect(() => () => store.getState().report({ walk: null }), [store]);
  if (!simulation) return null;
  return {
    simulation,
    isOutdated: simulation.definition !== meaning,
    firstDifference,
    isFollowing,
    follow: setFollowing,
    ...steps,
    restart,
    replay: (options = simulation.options) => {
      const replayed = replayOn(simulation, meaning, options);
      setFirstDifference(replayed.firstDifference);
      show(replayed.simulation);
    },
    resume: (options) => show(replayOn(simulation, simulation.definition, options).simulation),
    switchTo: (branch) => {
      setFirstDifference(null);
      show(switchTo(simulation, branch));
    },
  };
}

type Show = (simulation: Simulation | null) => void;

/** Keeps a conversation, and draws its path while that is wished. */
function useShow(isFollowing: boolean): Show {
  const store = useBuilderStore();
  return useCallback(
    (simulation) => {
      const walk = simulation && isFollowing ? walkOf(simulation) : null;
      const { report, view } = store.getState();
      report({ simulation, walk });
      if (walk?.currentStepId) view?.bringIntoView([walk.currentStepId]);
    },
    [store, isFollowing],
  );
}

/** Each goes on from the conversation as it is when it happens: two presses in a row are two turns. */
function stepsOf(store: BuilderStore, show: Show): Pick<Simulator, "send" | "moveClock" | "goTo"> {
  const from = (change: (simulation: Simulation) => Simulation) => {
    const { simulation } = store.getState();
    if (simulation) show(change(simulation));
  };
  return {
    send: (input) => from((simulation) => send(simulation, input)),
    moveClock: (to) => from((simulation) => send(simulation, { type: "clock", to })),
    goTo: (count) => from((simulation) => goBackTo(simulation, count)),
  };
}

/** Begins when the simulator is opened for the first time, and whenever somebody asks for a run from a step (SIM-7). */
function useTrials(restart: (options?: SimulationOptions) => void, begin: () => SimulationOptions): void {
  const store = useBuilderStore();
  const trial = useBuilder((state) => state.trial);
  const start = useEffectEvent((wish: Trial | null) => {
    const { simulation, tryFrom, editing } = store.getState();
    if (wish) {
      restart(optionsAt(wish.stepId, simulation?.options ?? begin(), editing.document.meaning));
      tryFrom(null);
    } else if (!simulation) restart();
  });
  useEffect(() => start(trial), [trial]);
}
