import type { IncomingMessage } from "node:http";
import { callAddress, codeOf, type WireRequest } from "./call-address";
import { type HttpResult, readResponse } from "./read-response";
import { type NetworkRules, resolveTarget } from "./resolve-target";

/** An HTTP call as an author wrote it, placeholders and secrets filled in. */
export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  query: Record<string, string>;
  body?:
    | { type: "json"; value: unknown }
    | { type: "form"; fields: Record<string, string> }
    | { type: "text"; text: string; contentType?: string };
  timeoutSeconds: number;
}

/** What became of a call. A status of 400 and above is a failure that still has a result (fine point 8). */
export type HttpAnswer =
  | { ok: true; value: HttpResult }
  | { ok: false; code: string; detail: string; value?: HttpResult };

export interface HttpCall {
  request: HttpRequest;
  rules: NetworkRules;
  /** The same for every attempt of the same call, so that a back end can tell a repetition. */
  idempotencyKey: string;
}

const maxRedirects = 3;

/**
 * Makes an HTTP call to the public internet and never throws. Redirects are followed by hand, at most three, and each place
 * they lead to is checked like the first. Time is limited over all of it, the names included.
 */
export async function httpRequest({ request, rules, idempotencyKey }: HttpCall): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(request.timeoutSeconds * 1000);
  try {
    const wire = toWire(request, idempotencyKey);
    return await Promise.race([follow(withQuery(request), wire, rules, signal), expiry(signal)]);
  } catch (error) {
    return failureOf(error, signal);
  }
}

async function follow(url: string, first: WireRequest, rules: NetworkRules, signal: AbortSignal): Promise<HttpAnswer> {
  let place = url;
  let wire = first;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const target = await resolveTarget(place, rules);
    if ("code" in target) return { ok: false, ...target };
    signal.throwIfAborted();
    const response = await callAddress(target, wire, signal);
    const next = redirectOf(response, target.url);
    if (next === undefined) return judge(await readResponse(response));
    response.destroy();
    const redirected = redirect(wire, response.statusCode ?? 0, target.url, next);
    if (!redirected) return { ok: false, code: "redirect_refused", detail: "a body was to go to another host" };
    place = next.href;
    wire = redirected;
  }
  return { ok: false, code: "too_many_redirects", detail: `more than ${maxRedirects}` };
}

function judge(value: HttpResult): HttpAnswer {
  if (value.ok) return { ok: true, value };
  return { ok: false, code: "http_status", detail: String(value.status), value };
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
function redirect(wire: WireRequest, status: number, from: URL, to: URL): WireRequest | undefined {
  const isSameOrigin = from.origin === to.origin;
  const keepsMethod = status >= 307 || wire.method === "GET" || wire.method === "HEAD";
  if (keepsMethod && wire.body !== undefined && !isSameOrigin) return undefined;
  const { "content-type": _type, "content-length": _length, ...withoutBody } = wire.headers;
  const kept = keepsMethod ? wire.headers : withoutBody;
  const headers = isSameOrigin
    ? kept
    : { ...standardHeaders, "idempotency-key": wire.headers["idempotency-key"] ?? "" };
  return keepsMethod ? { ...wire, headers } : { method: "GET", headers };
}

const standardHeaders = { accept: "application/json, text/*;q=0.9, */*;q=0.5", "user-agent": "Aizuchi" };

/** What frames the message on the wire is ours to say. */
const reservedHeaders =
  /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|keep-alive|accept-encoding|idempotency-key|proxy-.*)$/i;

function toWire({ method, headers, body }: HttpRequest, idempotencyKey: string): WireRequest {
  const own = Object.entries(headers)
    .filter(([name]) => !reservedHeaders.test(name))
    .map(([name, value]) => [name.toLowerCase(), value]);
  const encoded = body && encode(body);
  return {
    method,
    headers: {
      ...standardHeaders,
      ...(encoded && { "content-type": encoded.type }),
      ...Object.fromEntries(own),
      // Nothing is unpacked here: a small answer could become a big one.
      "accept-encoding": "identity",
      "idempotency-key": idempotencyKey,
      ...(encoded && { "content-length": String(Buffer.byteLength(encoded.text)) }),
    },
    ...(encoded && { body: encoded.text }),
  };
}

function encode(body: NonNullable<HttpRequest["body"]>): { type: string; text: string } {
  switch (body.type) {
    case "json":
      return { type: "application/json", text: JSON.stringify(body.value) ?? "null" };
    case "form":
      return { type: "application/x-www-form-urlencoded", text: new URLSearchParams(body.fields).toString() };
    case "text":
      return { type: body.contentType ?? "text/plain; charset=utf-8", text: body.text };
  }
}

function withQuery({ url, query }: HttpRequest): string {
  if (!URL.canParse(url)) return url;
  const full = new URL(url);
  for (const [name, value] of Object.entries(query)) full.searchParams.append(name, value);
  return full.href;
}

function expiry(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
}

/** What Node and OpenSSL say of a certificate that is not for this name, has expired, or that nobody known vouches for. */
const untrusted = /CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$/;

/** Codes only: what a connection's error says may quote the address, and with it a secret. */
function failureOf(error: unknown, signal: AbortSignal): HttpAnswer {
  if (signal.aborted) return { ok: false, code: "timeout", detail: "no complete answer in time" };
  const code = codeOf(error) ?? "";
  if (untrusted.test(code)) return { ok: false, code: "certificate_refused", detail: code };
  if (/^ERR_(INVALID|UNESCAPED)/.test(code)) return { ok: false, code: "request_refused", detail: code };
  return { ok: false, code: "no_answer", detail: code || "the connection failed" };
}
