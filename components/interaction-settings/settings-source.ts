import type { ChangeFacts, InteractionFacts } from "@/lib/interaction-settings/shared";

/** Where the panel reads and writes what is no part of the draft. */
export interface SettingsSource {
  load: (signal?: AbortSignal) => Promise<InteractionFacts>;
  change: (change: ChangeFacts) => Promise<void>;
}

/** The routes of one interaction. They throw when the server refuses or is not reached. */
export function settingsSource(workspace: string, interactionId: string): SettingsSource {
  const path = `/api/workspaces/${encodeURIComponent(workspace)}/interactions/${encodeURIComponent(interactionId)}/facts`;
  return {
    load: async (signal) => (await ask(path, { ...(signal && { signal }) })).json(),
    change: async (change) => {
      const headers = { "content-type": "application/json" };
      await ask(path, { method: "PATCH", headers, body: JSON.stringify(change) });
    },
  };
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}
