import type { ActionAnswer, ActionRequest } from "@/lib/engine";
import type { NamesInActions, ServerRun, ServerRunInput, Surroundings } from "@/lib/simulator/shared";

/** Where the simulator learns of the workspace around a draft, and has its conversations on the server. */
export interface SimulatorSource {
  load: (names: NamesInActions, signal?: AbortSignal) => Promise<Surroundings>;
  run: (request: ServerRunInput) => Promise<ServerRun>;
  /** Does an action that changes nothing (SIM-8). */
  perform: (action: Pick<ActionRequest, "type" | "parameters">, signal: AbortSignal) => Promise<ActionAnswer>;
}

/** The routes of one interaction. They throw when the server refuses or is not reached. */
export function simulatorSource(workspace: string, interactionId: string): SimulatorSource {
  const path = `/api/workspaces/${encodeURIComponent(workspace)}/interactions/${encodeURIComponent(interactionId)}/simulations`;
  return {
    load: async ({ interactions, templates }, signal) => {
      const query = new URLSearchParams({ interactions: interactions.join(","), templates: templates.join(",") });
      return (await ask(`${path}?${query}`, { ...(signal && { signal }) })).json();
    },
    run: async (request) => {
      const headers = { "content-type": "application/json" };
      return (await ask(path, { method: "POST", headers, body: JSON.stringify(request) })).json();
    },
    perform: async ({ type, parameters }, signal) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify({ type, parameters });
      return (await ask(`${path}/actions`, { method: "POST", headers, body, signal })).json();
    },
  };
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}
