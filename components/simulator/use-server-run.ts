"use client";

import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import { compareTranscripts, inputsOf, type Simulation, transcriptOf } from "@/lib/simulator/shared";
import type { SimulatorSource } from "./simulator-source";

/** Has the conversation once more on the server and says whether it was the same there (SIM-1). */
export function useServerRun(simulation: Simulation, source: SimulatorSource | undefined): () => Promise<void> {
  const t = useTranslations("simulator.server");
  return async () => {
    const { definition, options } = simulation;
    const run = await source?.run({ definition, options, inputs: inputsOf(simulation) }).catch(() => undefined);
    if (!run) return notifyError(t("unreachable"));
    if (!run.isComplete) return notifyError(t("tooLong", { count: run.transcript.turns.length }));
    const different = compareTranscripts(transcriptOf(simulation), run.transcript);
    if (different === null) notify(t("same", { count: simulation.turns.length }));
    else notifyError(t("different", { number: different + 1 }));
  };
}
