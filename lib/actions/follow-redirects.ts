import type { IncomingMessage } from "node:http";
import { callAddress, type WireRequest } from "./call-address";
import { type NetworkRules, resolveTarget } from "./resolve-target";

/** Where a call ended: an answer that leads nowhere else, or why it was not made. */
export type Followed = { ok: true; response: IncomingMessage } | { ok: false; code: string; detail: string };

/** A call, and the headers that go along wherever it is led: nothing that an author wrote. */
export interface Led {
  wire: WireRequest;
  ownHeaders: Record<string, string>;
}

const maxRedirects = 3;

/** Makes a call and follows redirects by hand, at most three; each place they lead to is checked like the first. */
export async function followRedirects(
  url: string,
  { wire: first, ownHeaders }: Led,
  rules: NetworkRules,
  signal: AbortSignal,
): Promise<Followed> {
  let place = url;
  let wire = first;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const target = await resolveTarget(place, rules);
    if ("code" in target) return { ok: false, ...target };
    signal.throwIfAborted();
    const response = await callAddress(target, wire, signal);
    const next = redirectOf(response, target.url);
    if (next === undefined) return { ok: true, response };
    response.destroy();
    const isSameOrigin = target.url.origin === next.origin;
    const redirected = redirect(wire, response.statusCode ?? 0, isSameOrigin ? undefined : ownHeaders);
    if (!redirected) return { ok: false, code: "redirect_refused", detail: "a body was to go to another host" };
    place = next.href;
    wire = redirected;
  }
  return { ok: false, code: "too_many_redirects", detail: `more than ${maxRedirects}` };
}

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

function redirectOf(response: IncomingMessage, from: URL): URL | undefined {
  const { location } = response.headers;
  if (!redirectStatuses.has(response.statusCode ?? 0) || location === undefined) return undefined;
  return URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
}

/**
 * The request after a redirect, as browsers do it. Another origin gets none of the author's headers, which may hold secrets;
 * a body is not handed on to it at all.
 */
function redirect(
  wire: WireRequest,
  status: number,
  headersElsewhere: Record<string, string> | undefined,
): WireRequest | undefined {
  const keepsMethod = status >= 307 || wire.method === "GET" || wire.method === "HEAD";
  if (keepsMethod && wire.body !== undefined && headersElsewhere) return undefined;
  const { "content-type": _type, "content-length": _length, ...withoutBody } = wire.headers;
  const headers = headersElsewhere ?? (keepsMethod ? wire.headers : withoutBody);
  return keepsMethod ? { ...wire, headers } : { method: "GET", headers };
}
