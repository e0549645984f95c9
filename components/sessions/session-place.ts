import { type SessionFilter, sessionFilterSchema } from "@/lib/sessions/shared";

/** Everything about the screen that a colleague could open. */
export interface SessionPlace {
  filter: SessionFilter;
  sessionId: string | null;
}

const names = ["status", "v", "ch", "q", "from", "to"] as const;

/** Reads `…/sessions/{session?}?status=&v=&ch=&q=&from=&to=`; what makes no sense is left out. */
export function parsePlace(sessionId: string | undefined, search: URLSearchParams): SessionPlace {
  const given = Object.fromEntries(names.flatMap((name) => readPart(name, search.get(name))));
  return { filter: sessionFilterSchema.parse(given), sessionId: sessionId ? decodeURIComponent(sessionId) : null };
}

function readPart(name: (typeof names)[number], text: string | null): [string, string][] {
  if (!text || !sessionFilterSchema.shape[name].safeParse(text).success) return [];
  return [[name, text]];
}

/** A filter as the address and the routes carry it. */
export function toSearch({ status, v, ch, q, from, to }: SessionFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (status && status.length > 0) search.set("status", status.join());
  if (v !== undefined) search.set("v", String(v));
  if (ch && ch.length > 0) search.set("ch", ch.join());
  if (q) search.set("q", q);
  if (from) search.set("from", from);
  if (to) search.set("to", to);
  return search;
}

/** The address of a place. `base` is `/{ws}/interactions/{id}/sessions`. */
export function formatPlace(base: string, { filter, sessionId }: SessionPlace): string {
  const search = toSearch(filter);
  const path = sessionId ? `${base}/${encodeURIComponent(sessionId)}` : base;
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Whether anything is left out by the filter. */
export function isFiltered(filter: SessionFilter): boolean {
  return toSearch(filter).size > 0;
}
