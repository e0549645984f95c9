import type { z } from "zod";
import type {
  editAnswerSchema,
  SessionDetail,
  SessionFilter,
  SessionPage,
  SessionSummary,
  setStatusSchema,
} from "@/lib/sessions/shared";
import { toSearch } from "./session-place";

/** A request that the server refused, or that did not reach it (`status` 0). */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly status: number,
    readonly reason: string | undefined,
    readonly requestId: string | undefined,
    /** What the step's rules say of an answer. */
    readonly problems: readonly string[] = [],
  ) {
    super(`${status} ${reason ?? ""}`);
  }
}

export interface ExportOptions {
  hasMark: boolean;
  isLabelled: boolean;
}

/** The routes of an interaction's sessions, as functions. */
export function sessionsApi(workspace: string, interactionId: string) {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}/interactions/${encodeURIComponent(interactionId)}/sessions`;
  const one = (id: string) => `${base}/${encodeURIComponent(id)}`;
  return {
    list: (filter: SessionFilter, cursor: string | undefined, signal?: AbortSignal) => {
      const search = toSearch(filter);
      if (cursor) search.set("cursor", cursor);
      return get<SessionPage>(`${base}?${search}`, signal);
    },
    summary: (signal?: AbortSignal) => get<SessionSummary>(`${base}/summary`, signal),
    session: (id: string, signal?: AbortSignal) => get<SessionDetail>(one(id), signal),
    editAnswer: (id: string, stepId: string, body: z.input<typeof editAnswerSchema>) =>
      send("PUT", `${one(id)}/answers/${encodeURIComponent(stepId)}`, body),
    setStatus: async (id: string, body: z.input<typeof setStatusSchema>): Promise<{ isQueued: boolean }> =>
      (await send("PUT", `${one(id)}/status`, body)).json(),
    remove: (sessionIds: readonly string[], keepalive = false) =>
      send("POST", `${base}/deletions`, { sessionIds }, keepalive),
    export: (filter: SessionFilter, { hasMark, isLabelled }: ExportOptions) => {
      const search = toSearch(filter);
      search.set("bom", hasMark ? "1" : "0");
      search.set("answers", isLabelled ? "labels" : "values");
      return request(`${base}/export?${search}`, {});
    },
  };
}

export type SessionsApi = ReturnType<typeof sessionsApi>;

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await request(path, { signal })).json();
}

function send(method: string, path: string, body: unknown, keepalive = false): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return request(path, { method, headers, body: JSON.stringify(body), keepalive });
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, undefined, undefined);
  });
  if (response.ok) return response;
  const { reason, requestId, problems } = await readFailure(response);
  throw new ApiError(
    response.status,
    reason,
    requestId,
    problems?.map(({ message }) => message),
  );
}

interface Told {
  reason?: string;
  requestId?: string;
  problems?: { message: string }[];
}

async function readFailure(response: Response): Promise<Told> {
  try {
    const { error } = await response.json();
    return error ?? {};
  } catch {
    return {};
  }
}
