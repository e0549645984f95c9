import type { IncomingMessage } from "node:http";
import { env } from "@/lib/kernel/env";
import { followRedirects } from "./follow-redirects";
import { expiry } from "./http-request";
import { type NetworkRules, resolveByDns } from "./resolve-target";

const timeoutMs = 10_000;

const headers = { accept: "*/*", "accept-encoding": "identity", "user-agent": "Aizuchi" };

/**
 * The whole of a file on the public internet, under the rules of every call to the outside; nothing when it is not there, not to be
 * reached, too large or too slow (SEC-2). Never throws.
 */
export async function readPublicFile(
  url: string,
  maxBytes: number,
  rules: NetworkRules = { resolve: resolveByDns, allowedHosts: env().actionHosts },
): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await Promise.race([read(url, maxBytes, rules, signal), expiry(signal)]);
  } catch {
    return undefined;
  }
}

async function read(url: string, maxBytes: number, rules: NetworkRules, signal: AbortSignal) {
  const followed = await followRedirects(url, { wire: { method: "GET", headers }, ownHeaders: headers }, rules, signal);
  if (!followed.ok) return undefined;
  const { response } = followed;
  try {
    return response.statusCode === 200 ? await readAll(response, maxBytes) : undefined;
  } finally {
    response.destroy();
  }
}

async function readAll(response: IncomingMessage, maxBytes: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers["content-length"] ?? 0) > maxBytes) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
