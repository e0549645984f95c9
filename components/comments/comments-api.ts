import type { CommentCounts, CommentFilter, Person, ThreadDetail, ThreadPage } from "@/lib/comments/shared";

/** A request that the server refused, or that did not reach it. */
export class CommentsError extends Error {
  override readonly name = "CommentsError";

  constructor(
    /** `unreachable`, or a code of the server's. */
    readonly code: string,
    readonly reason: string | undefined,
  ) {
    super(code);
  }
}

/** The comments on one interaction, as the routes have them. */
export interface CommentsApi {
  counts: () => Promise<CommentCounts>;
  people: (signal?: AbortSignal) => Promise<Person[]>;
  threads: (
    asked: { filter: CommentFilter; stepId?: string; after?: string },
    signal?: AbortSignal,
  ) => Promise<ThreadPage>;
  thread: (threadId: string, signal?: AbortSignal) => Promise<ThreadDetail>;
  begin: (comment: { clientId: string; stepId: string; text: string }) => Promise<void>;
  reply: (threadId: string, comment: { clientId: string; text: string }) => Promise<void>;
  edit: (threadId: string, commentId: string, text: string) => Promise<void>;
  remove: (threadId: string, commentId: string) => Promise<void>;
  resolve: (threadId: string, isResolved: boolean) => Promise<void>;
  markSeen: (threadId: string) => Promise<void>;
}

/** The routes of one interaction. They throw `CommentsError` when the server refuses or is not reached. */
export function commentsApi(workspace: string, interactionId: string): CommentsApi {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}/interactions/${encodeURIComponent(interactionId)}/comments`;
  const thread = (id: string) => `${base}/threads/${encodeURIComponent(id)}`;
  const comment = (threadId: string, id: string) => `${thread(threadId)}/comments/${encodeURIComponent(id)}`;
  return {
    counts: () => get(`${base}/counts`),
    people: (signal) => get(`${base}/people`, signal),
    threads: ({ filter, stepId, after }, signal) => {
      const query = new URLSearchParams({ filter, ...(stepId !== undefined && { stepId }), ...(after && { after }) });
      return get(`${base}/threads?${query}`, signal);
    },
    thread: (threadId, signal) => get(thread(threadId), signal),
    begin: (said) => send("POST", `${base}/threads`, said),
    reply: (threadId, said) => send("POST", `${thread(threadId)}/comments`, said),
    edit: (threadId, id, text) => send("PUT", comment(threadId, id), { text }),
    remove: (threadId, id) => send("DELETE", comment(threadId, id)),
    resolve: (threadId, isResolved) => send(isResolved ? "PUT" : "DELETE", `${thread(threadId)}/resolution`),
    markSeen: (threadId) => send("PUT", `${thread(threadId)}/seen`),
  };
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask(path, { ...(signal && { signal }) })).json();
}

async function send(method: string, path: string, body?: unknown): Promise<void> {
  const json =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  await ask(path, { method, ...json });
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new CommentsError("unreachable", undefined);
  });
  if (response.ok) return response;
  const failure: { error?: { code?: string; reason?: string } } = await response.json().catch(() => ({}));
  throw new CommentsError(failure.error?.code ?? "internal", failure.error?.reason);
}
