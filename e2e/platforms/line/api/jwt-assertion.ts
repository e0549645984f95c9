import { createPublicKey, verify as verifySignature } from "node:crypto";
import { type JsonObject, numberAt, parseObject, stringAt } from "../core/json";
import type { Channel } from "../core/model";
import type { Sim } from "../core/sim";

const audience = "https://api.line.me/";
const longestAheadSeconds = 30 * 60;
const keys = new WeakMap<Channel, Map<string, JsonObject>>();

/** Registers a channel's assertion signing key (a public JWK with its kid), as the console does. */
export function addAssertionKey(channel: Channel, kid: string, jwk: JsonObject): void {
  const known = keys.get(channel) ?? new Map<string, JsonObject>();
  keys.set(channel, known.set(kid, jwk));
}

/** What an assertion proves. */
export interface Assertion {
  channel?: Channel;
  tokenSeconds?: number;
  problem: string;
}

function decodePart(part: string | undefined): JsonObject | undefined {
  return part === undefined ? undefined : parseObject(Buffer.from(part, "base64url").toString("utf8"));
}

function isSigned(jwk: JsonObject, signed: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Object.fromEntries(Object.entries(jwk)), format: "jwk" });
    return verifySignature("RSA-SHA256", Buffer.from(signed), key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}

function claimsProblem(payload: JsonObject, now: number): string | undefined {
  if (stringAt(payload, "iss") !== stringAt(payload, "sub")) return "iss and sub must be the channel id";
  if (stringAt(payload, "aud") !== audience) return "invalid aud";
  const exp = numberAt(payload, "exp") ?? 0;
  const seconds = now / 1_000;
  return exp <= seconds || exp > seconds + longestAheadSeconds ? "invalid exp" : undefined;
}

/** Reads a JWT assertion: RS256 by a registered key, claims as line-messaging-api section 8.9 says. */
export function readAssertion(sim: Sim, assertion: string): Assertion {
  const [head, body, signature = ""] = assertion.split(".");
  const header = decodePart(head);
  const payload = decodePart(body);
  if (!header || !payload || header.alg !== "RS256") return { problem: "invalid client_assertion" };
  const channel = sim.world.channels.get(stringAt(payload, "iss") ?? "");
  const jwk = channel && keys.get(channel)?.get(stringAt(header, "kid") ?? "");
  if (!channel || !jwk || !isSigned(jwk, `${head}.${body}`, signature)) return { problem: "invalid client_assertion" };
  const problem = claimsProblem(payload, sim.clock.now());
  return problem ? { problem } : { channel, tokenSeconds: numberAt(payload, "token_exp"), problem: "" };
}
