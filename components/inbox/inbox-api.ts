import type {
  ConversationDetail,
  ConversationPage,
  EntryPage,
  InboxSummary,
  ListEntriesInput,
} from "@/lib/inbox/shared";
import type { Message } from "@/lib/messages";
import type { TemplatePage, TemplateView } from "@/lib/templates/shared";
import { type InboxFilter, toListInput } from "./query-keys";

/** A request that the server refused, or that did not reach it (`status` 0). */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly status: number,
    readonly code: string,
    readonly requestId: string | undefined,
    readonly reason: string | undefined,
  ) {
    super(`${status} ${code}`);
  }
}

/** What an agent decides about a send: transmit it again, or take it as arrived. */
export type SendResolution = "push" | "arrived";

/** INB-505: what becomes of paused sessions when automation goes on. */
export type PausedSessions = "resume" | "resume_silently" | "cancel";

/** Who answers from now on. */
export type HandlerChange = { handler: "human" } | { handler: "automation"; sessions: PausedSessions };

/** The routes of a workspace's inbox, as functions. */
export function inboxApi(workspace: string) {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}`;
  const conversation = (id: string) => `${base}/inbox/conversations/${encodeURIComponent(id)}`;
  return {
    mediaUrl: (id: string) => `${base}/inbox/media/${encodeURIComponent(id)}`,
    summary: (signal?: AbortSignal) => get<InboxSummary>(`${base}/inbox/summary`, {}, signal),
    list: (filter: InboxFilter, more: { cursor?: string; ids?: string[] }, signal?: AbortSignal) => {
      const { ch, ...rest } = toListInput(filter);
      const query = { ...rest, ch: ch?.join(), cursor: more.cursor, ids: more.ids?.join() };
      return get<ConversationPage>(`${base}/inbox/conversations`, query, signal);
    },
    conversation: (id: string, signal?: AbortSignal) => get<ConversationDetail>(conversation(id), {}, signal),
    entries: (id: string, place: ListEntriesInput, signal?: AbortSignal) =>
      get<EntryPage>(`${conversation(id)}/entries`, { ...place }, signal),
    markSeen: (id: string, seq: number) => send("PUT", `${conversation(id)}/seen`, { seq }),
    markUnread: (id: string, entryId: string) => send("PUT", `${conversation(id)}/unread`, { entryId }),
    clearNeedsReply: (id: string) => send("DELETE", `${conversation(id)}/needs-reply`),
    changeHandler: (id: string, change: HandlerChange) => send("PUT", `${conversation(id)}/handler`, change),
    saveDraft: (id: string, text: string, keepalive = false) =>
      send("PUT", `${conversation(id)}/draft`, { text }, keepalive),
    reply: (id: string, reply: { clientId: string; messages: Message[]; seenSeq?: number; templateId?: string }) =>
      send("POST", `${conversation(id)}/replies`, reply),
    templates: (q: string, signal?: AbortSignal) =>
      get<TemplatePage>(`${base}/templates`, { q: q || undefined }, signal),
    template: (id: string, signal?: AbortSignal) =>
      get<TemplateView>(`${base}/templates/${encodeURIComponent(id)}`, {}, signal),
    resolveSend: (id: string, sendId: string, as: SendResolution) =>
      send("PUT", `${conversation(id)}/sends/${encodeURIComponent(sendId)}/resolution`, { as }),
  };
}

export type InboxApi = ReturnType<typeof inboxApi>;

async function get<T>(path: string, query: Record<string, string | undefined>, signal?: AbortSignal): Promise<T> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  const response = await request(search ? `${path}?${search}` : path, { signal });
  return response.json();
}

async function send(method: string, path: string, body?: unknown, keepalive = false): Promise<void> {
  const headers = body === undefined ? undefined : { "content-type": "application/json" };
  await request(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), keepalive });
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, "unreachable", undefined, undefined);
  });
  if (response.ok) return response;
  const failure = await readFailure(response);
  throw new ApiError(response.status, failure.code ?? "internal", failure.requestId, failure.reason);
}

async function readFailure(response: Response): Promise<{ code?: string; requestId?: string; reason?: string }> {
  try {
    const { error } = await response.json();
    return error ?? {};
  } catch {
    return {};
  }
}
