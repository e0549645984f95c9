import { type BuilderDocument, type Patch, readDocument } from "@/lib/builder/shared";
import type { RenamedStep } from "@/lib/comments/shared";
import type { EditableInteraction, NotedDraftChange } from "@/lib/drafts/shared";

export type SaveReason = "edit" | "merge" | "restore" | "import" | "discard";

/** One save as it goes over the wire, as often as it has to. */
export interface SaveRequest {
  revision: number;
  changeId: string;
  patches: readonly Patch[];
  /** Steps that got another id, in their order: what is said about them goes with them. */
  renames?: readonly RenamedStep[];
  reason: SaveReason;
}

/** What came of a save. `lost`: nobody knows. */
export type SaveAnswer =
  | { type: "accepted"; revision: number }
  | { type: "late"; theirs: { document: BuilderDocument; revision: number }; changes: NotedDraftChange[] }
  | { type: "lost" }
  | { type: "refused"; code: string };

export interface DraftsApi {
  save: (request: SaveRequest) => Promise<SaveAnswer>;
  load: () => Promise<EditableInteraction>;
  copy: (title: string, document?: BuilderDocument) => Promise<{ interactionId: string }>;
}

/** What a browser sends even after the page has gone; larger bodies are refused there. */
const keptAliveBytes = 60_000;
const patienceMs = 20_000;

/** The routes of one draft, as functions. */
export function draftsApi(workspace: string, interactionId: string): DraftsApi {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}/interactions/${encodeURIComponent(interactionId)}`;
  return {
    save: async (request) => {
      const body = JSON.stringify(request);
      const keepalive = body.length * 3 < keptAliveBytes;
      const signal = AbortSignal.timeout(patienceMs);
      const response = await send("PATCH", `${base}/draft`, { body, keepalive, signal }).catch(() => undefined);
      return response ? readAnswer(response) : { type: "lost" };
    },
    load: async () => (await expectOk(await fetch(`${base}/draft`))).json(),
    copy: async (title, document) => {
      const body = JSON.stringify({ title, document });
      return (await expectOk(await send("POST", `${base}/copies`, { body }))).json();
    },
  };
}

function send(method: string, path: string, init: RequestInit): Promise<Response> {
  return fetch(path, { method, headers: { "content-type": "application/json" }, ...init });
}

async function readAnswer(response: Response): Promise<SaveAnswer> {
  // In trouble, or asked too often: it may have been done all the same.
  if (response.status >= 500 || response.status === 429) return { type: "lost" };
  const answer = await response.json().catch(() => undefined);
  if (answer === undefined) return { type: "lost" };
  if (response.ok) return { type: "accepted", revision: answer.revision };
  const current = answer.current;
  const document = current && readDocument(current.document.meaning, current.document.layout);
  if (document) return { type: "late", theirs: { document, revision: current.revision }, changes: current.changes };
  return { type: "refused", code: answer.error?.code ?? "internal" };
}

async function expectOk(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
}
