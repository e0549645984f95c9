"use client";

import { useEffect, useEffectEvent } from "react";
import type { ActionAnswer } from "@/lib/engine";
import { questionOf, type Simulation, stateOf, stubKey, stubOf, withAnswer } from "@/lib/simulator/shared";
import type { SimulatorSource } from "./simulator-source";
import type { Simulator } from "./use-simulator";

const notReached: ActionAnswer = { ok: false, code: "NOT_REACHED", detail: "" };

/** Has done what a conversation waits for that is to be done for real, and goes on with what came back (SIM-8). */
export function useRealAnswers(simulator: Simulator | null, source: SimulatorSource | undefined): void {
  const request = simulator ? requestOf(simulator.simulation) : undefined;
  const give = useEffectEvent((answer: ActionAnswer) => {
    if (!simulator || !request) return;
    const { options } = simulator.simulation;
    simulator.resume(withAnswer(options, stubKey(request), { stub: stubOf(options, request), request, answer }));
  });
  const ask = useEffectEvent((signal: AbortSignal) =>
    source && request ? source.perform(request, signal) : Promise.resolve(notReached),
  );
  const question = request ? `${stubKey(request)} ${questionOf(request)}` : "";
  useEffect(() => {
    if (question === "") return undefined;
    const leaving = new AbortController();
    void ask(leaving.signal)
      .catch(() => notReached)
      .then((answer) => (leaving.signal.aborted ? undefined : give(answer)));
    return () => leaving.abort();
  }, [question]);
}

/** What the world is asked at this moment. */
function requestOf(simulation: Simulation) {
  const { held } = stateOf(simulation);
  return held?.until === null ? held.request : undefined;
}
