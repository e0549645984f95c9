import type { IncomingMessage } from "node:http";
import { env } from "@/lib/kernel/env";
import { followRedirects } from "./follow-redirects";
import { expiry } from "./http-request";
import { readHead } from "./read-head";
import { type NetworkRules, resolveByDns } from "./resolve-target";

/** What a look at a file on the public internet showed. */
export type Probe =
  | { type: "found"; head: Uint8Array; contentType: string; byteSize: number | null }
  | { type: "missing" }
  /** Not reached, or not to be reached: private addresses, too many redirects, no answer in time. */
  | { type: "unreachable" };

/** As much of a file as tells what it is. */
const headBytes = 4_096;
const timeoutMs = 5_000;

const headers = {
  accept: "*/*",
  "accept-encoding": "identity",
  range: `bytes=0-${headBytes - 1}`,
  "user-agent": "Aizuchi",
};

/**
 * Looks at the beginning of a file under the rules of every call to the outside: public addresses only, redirects checked like the
 * first, one limit of time for all of it. Never throws.
 */
export async function probeFile(
  url: string,
  rules: NetworkRules = { resolve: resolveByDns, allowedHosts: env().actionHosts },
): Promise<Probe> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await Promise.race([look(url, rules, signal), expiry(signal)]);
  } catch {
    return { type: "unreachable" };
  }
}

async function look(url: string, rules: NetworkRules, signal: AbortSignal): Promise<Probe> {
  const followed = await followRedirects(url, { wire: { method: "GET", headers }, ownHeaders: headers }, rules, signal);
  if (!followed.ok) return { type: "unreachable" };
  const { response } = followed;
  try {
    return await judge(response);
  } finally {
    // What a server sends beyond what was asked for is not waited for.
    response.destroy();
  }
}

async function judge(response: IncomingMessage): Promise<Probe> {
  const status = response.statusCode ?? 0;
  if (status >= 500 || status === 429) return { type: "unreachable" };
  if (status !== 200 && status !== 206) return { type: "missing" };
  const contentType = response.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  const { bytes: head } = await readHead(response, headBytes);
  return { type: "found", head, contentType, byteSize: sizeOf(response) };
}

function sizeOf({ statusCode, headers: given }: IncomingMessage): number | null {
  const total = /\/(\d+)$/.exec(given["content-range"] ?? "")?.[1];
  const size = statusCode === 206 ? total : given["content-length"];
  return size === undefined || !/^\d+$/.test(size) ? null : Number(size);
}
