import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { portOf, type Target } from "./resolve-target";

/** One request as it goes over the wire. */
export interface WireRequest {
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/** The connection never came about, so the next address may be tried without sending anything twice. */
const unconnected = new Set(["ECONNREFUSED", "ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL"]);

/** Sends a request to the first address of the target that takes the connection. Throws what the connection threw. */
export async function callAddress(target: Target, wire: WireRequest, signal: AbortSignal): Promise<IncomingMessage> {
  let failure: unknown = new Error("no address");
  for (const address of target.addresses) {
    try {
      return await send(target.url, address, wire, signal);
    } catch (error) {
      failure = error;
      if (!unconnected.has(codeOf(error) ?? "")) break;
    }
  }
  throw failure;
}

/** Node's code of a failed connection, such as `ECONNRESET`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function send(url: URL, address: string, wire: WireRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const options: RequestOptions & { servername?: string } = {
    host: address,
    port: portOf(url),
    path: `${url.pathname}${url.search}`,
    method: wire.method,
    headers: { ...wire.headers, host: url.host },
    agent: false,
    signal,
    // The certificate has to be for the name that was asked for; an address in the URL is checked as such.
    ...(isIP(hostname) === 0 && { servername: hostname }),
  };
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const call = request(options, resolve);
    call.on("error", reject);
    call.end(wire.body);
  });
}
