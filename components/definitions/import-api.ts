import type { Failure } from "@/lib/auth/shared";
import type { ReadInteraction } from "@/lib/interaction-file/shared";

/** Where an imported file goes: into a new interaction, or into the draft of one that is there. */
export type ImportTarget =
  | { type: "new"; title: string; channelIds: string[] }
  | { type: "draft"; interactionId: string };

export type Answer<T> = { ok: true; data: T } | { ok: false; error: Failure };

/** The import routes of a workspace, as functions. A server that is not reached answers as `unavailable`. */
export function importApi(workspace: string) {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}/interactions/imports`;
  return {
    read: (text: string) => post<ReadInteraction>(`${base}/report`, { text }),
    create: (text: string, target: ImportTarget) => post<{ interactionId: string }>(base, { text, target }),
  };
}

async function post<T>(path: string, body: unknown): Promise<Answer<T>> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    const answer = await response.json();
    return response.ok ? { ok: true, data: answer } : { ok: false, error: answer.error };
  } catch {
    return { ok: false, error: { code: "unavailable", requestId: "" } };
  }
}
