import type { LookedAt } from "@/lib/file-facts/shared";

/** Has the server look at the files that the saved draft shows. Throws when it refuses or is not reached. */
export type AskAboutFiles = (signal: AbortSignal) => Promise<LookedAt>;

export function filesSource(workspace: string, interactionId: string): AskAboutFiles {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}/interactions/${encodeURIComponent(interactionId)}`;
  return async (signal) => {
    const response = await fetch(`${base}/draft/file-checks`, { method: "POST", signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.json();
  };
}
