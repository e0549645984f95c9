import { codeOf, type WireRequest } from "./call-address";
import { followRedirects } from "./follow-redirects";
import { type HttpResult, readResponse } from "./read-response";
import type { NetworkRules } from "./resolve-target";

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

/**
 * Makes an HTTP call to the public internet and never throws. Redirects are followed by hand, at most three, and each place
 * they lead to is checked like the first. Time is limited over all of it, the names included.
 */
export async function httpRequest(given: HttpCall): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(given.request.timeoutSeconds * 1000);
  try {
    return await Promise.race([call(given, signal), expiry(signal)]);
  } catch (error) {
    return failureOf(error, signal);
  }
}

async function call({ request, rules, idempotencyKey }: HttpCall, signal: AbortSignal): Promise<HttpAnswer> {
  const wire = toWire(request, idempotencyKey);
  const ownHeaders = { ...standardHeaders, "idempotency-key": idempotencyKey };
  const followed = await followRedirects(withQuery(request), { wire, ownHeaders }, rules, signal);
  return followed.ok ? judge(await readResponse(followed.response)) : followed;
}

function judge(value: HttpResult): HttpAnswer {
  if (value.ok) return { ok: true, value };
  return { ok: false, code: "http_status", detail: String(value.status), value };
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

/** Never answers; fails when the time is up. */
export function expiry(signal: AbortSignal): Promise<never> {
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
