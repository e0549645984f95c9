import type { BuilderFacts } from "@/components/builder-store/builder-state";
import type { ActionResult, Failure } from "@/lib/auth/shared";
import type { BuilderDocument } from "@/lib/builder/shared";
import type { RestorePointRow } from "@/lib/drafts/shared";
import type { DraftReview, Published } from "@/lib/interactions/shared";
import type { MadeShareLink, NewShareLink, ShareLinkItem } from "@/lib/share-links/shared";

interface Publication {
  revision: number;
  acceptsWarnings: boolean;
  note: string;
}

/** What the editor asks of the server besides saving. Reading throws; publishing and copying answer like server actions. */
export function editorApi({ workspace, interactionId }: Pick<BuilderFacts, "workspace" | "interactionId">) {
  const all = `/api/workspaces/${encodeURIComponent(workspace)}/interactions`;
  const base = `${all}/${encodeURIComponent(interactionId)}`;
  return {
    review: () => read<DraftReview | null>(`${base}/draft/review`),
    publish: (publication: Publication) => send<Published>(`${base}/versions`, publication),
    points: () => read<RestorePointRow[]>(`${base}/draft/points`),
    point: (id: string) => read<{ document: BuilderDocument }>(`${base}/draft/points/${encodeURIComponent(id)}`),
    version: (number: number) => read<{ document: BuilderDocument }>(`${base}/versions/${number}`),
    copy: (title: string) => send<{ interactionId: string }>(`${base}/copies`, { title }),
    links: () => read<ShareLinkItem[]>(`${base}/links`),
    makeLink: (shows: NewShareLink["shows"]) => send<MadeShareLink>(`${base}/links`, { shows }),
    revokeLink: (id: string) => send<unknown>(`${base}/links/${encodeURIComponent(id)}`, undefined, "DELETE"),
    fileUrl: (of: "draft" | number) => `${base}/file?of=${of}`,
  };
}

async function read<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

/** Sends something new, or takes something away, and tells what came of it. */
export async function send<T>(path: string, body: unknown, method = "POST"): Promise<ActionResult<T>> {
  const headers = { "content-type": "application/json" };
  const unreached: Failure = { code: "unavailable", requestId: "" };
  const response = await fetch(path, { method, headers, body: JSON.stringify(body) }).catch(() => undefined);
  const answer = response?.status === 204 ? null : await response?.json().catch(() => undefined);
  if (response === undefined || answer === undefined) return { ok: false, error: unreached };
  return response.ok ? { ok: true, data: answer } : { ok: false, error: answer.error };
}
