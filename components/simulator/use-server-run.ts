"use client";

import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import { compareTranscripts, inputsOf, type ServerRun, type Simulation, transcriptOf } from "@/lib/simulator/shared";

/** Has the conversation once more on the server and says whether it was the same there (SIM-1). */
export function useServerRun(simulation: Simulation): () => Promise<void> {
  const t = useTranslations("simulator.server");
  const { workspace, interactionId } = useBuilder(({ facts }) => facts);
  return async () => {
    const run = await runOnServer(`/api/workspaces/${workspace}/interactions/${interactionId}/simulations`, simulation);
    if (!run) return notifyError(t("unreachable"));
    if (!run.isComplete) return notifyError(t("tooLong", { count: run.transcript.turns.length }));
    const different = compareTranscripts(transcriptOf(simulation), run.transcript);
    if (different === null) notify(t("same", { count: simulation.turns.length }));
    else notifyError(t("different", { number: different + 1 }));
  };
}

async function runOnServer(url: string, simulation: Simulation): Promise<ServerRun | undefined> {
  const { definition, options } = simulation;
  const body = JSON.stringify({ definition, options, inputs: inputsOf(simulation) });
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body }).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}
