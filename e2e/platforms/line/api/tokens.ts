import { timingSafeEqual } from "node:crypto";
import { type JsonObject, stringAt } from "../core/json";
import type { AccessToken, Channel } from "../core/model";
import type { Sim } from "../core/sim";
import limits from "../data/line-limits.json";
import { type Call, type Reply, reply } from "./call";
import { readAssertion } from "./jwt-assertion";

const day = 24 * 3_600_000;
const statelessMs = limits.tokens.stateless.minutes * 60_000;
const shortLivedMs = limits.tokens.shortLived.days * day;
const jwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

function refuseOauth(error: string, description: string, status = 400): Reply {
  return { status, body: { error, error_description: description } };
}

function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The channel that proves itself with id and secret. */
function channelBySecret(sim: Sim, body: JsonObject): Channel | Reply {
  const channel = sim.world.channels.get(stringAt(body, "client_id") ?? "");
  if (!channel) return refuseOauth("invalid_client", "invalid client_id");
  const secret = stringAt(body, "client_secret") ?? "";
  return sameSecret(secret, channel.secret) ? channel : refuseOauth("invalid_client", "invalid client_secret");
}

function isChannel(value: Channel | Reply): value is Channel {
  return "botUserId" in value;
}

function issue(sim: Sim, channel: Channel, kind: AccessToken["kind"], validMs: number): AccessToken {
  const token: AccessToken = {
    token: `${kind.replace(/\W/g, "")}.${sim.random.hex(64)}`,
    channelId: channel.id,
    kind,
    issuedAt: sim.clock.now(),
    expiresAt: sim.clock.now() + validMs,
  };
  sim.world.addAccessToken(token);
  return token;
}

function tokensOf(sim: Sim, channel: Channel, kind: AccessToken["kind"]): AccessToken[] {
  const now = sim.clock.now();
  return [...sim.world.accessTokens.values()].filter(
    (token) => token.channelId === channel.id && token.kind === kind && (token.expiresAt ?? now + 1) > now,
  );
}

function issued(token: AccessToken, validMs: number, more: JsonObject = {}): Reply {
  return reply({ access_token: token.token, token_type: "Bearer", expires_in: validMs / 1_000, ...more });
}

function wantsClientCredentials(body: JsonObject): Reply | undefined {
  if (stringAt(body, "grant_type") === "client_credentials") return undefined;
  return refuseOauth("unsupported_grant_type", "grant_type must be client_credentials");
}

/** POST /v2/oauth/accessToken: thirty days; the oldest of more than thirty is revoked. */
export function issueShortLived({ sim, body }: Call): Reply {
  const refusal = wantsClientCredentials(body);
  if (refusal) return refusal;
  const channel = channelBySecret(sim, body);
  if (!isChannel(channel)) return channel;
  const live = tokensOf(sim, channel, "short-lived");
  const oldest = live[0];
  if (oldest && live.length >= limits.tokens.shortLived.perChannel) sim.world.accessTokens.delete(oldest.token);
  return issued(issue(sim, channel, "short-lived", shortLivedMs), shortLivedMs);
}

/** POST /oauth2/v3/token: fifteen minutes, by secret or by assertion. */
export function issueStateless({ sim, body }: Call): Reply {
  const refusal = wantsClientCredentials(body);
  if (refusal) return refusal;
  const channel = stringAt(body, "client_assertion") ? channelByAssertion(sim, body) : channelBySecret(sim, body);
  if (!isChannel(channel)) return channel;
  forgetExpired(sim);
  return issued(issue(sim, channel, "stateless", statelessMs), statelessMs);
}

/** Stateless tokens are asked for all day long, so dead ones must go. */
function forgetExpired(sim: Sim): void {
  const now = sim.clock.now();
  for (const [text, token] of sim.world.accessTokens) {
    if (token.kind === "stateless" && token.expiresAt !== null && now - token.expiresAt > day) {
      sim.world.accessTokens.delete(text);
    }
  }
}

function channelByAssertion(sim: Sim, body: JsonObject): Channel | Reply {
  if (stringAt(body, "client_assertion_type") !== jwtBearer) {
    return refuseOauth("invalid_request", "client_assertion_type is invalid");
  }
  const read = readAssertion(sim, stringAt(body, "client_assertion") ?? "");
  return read.channel ?? refuseOauth("invalid_client", read.problem);
}

/** POST /oauth2/v2.1/token: as long as the assertion asks, up to thirty days. */
export function issueByJwt({ sim, body }: Call): Reply {
  const refusal = wantsClientCredentials(body);
  if (refusal) return refusal;
  const channel = channelByAssertion(sim, body);
  if (!isChannel(channel)) return channel;
  const read = readAssertion(sim, stringAt(body, "client_assertion") ?? "");
  if (tokensOf(sim, channel, "v2.1").length >= limits.tokens.v2_1.perChannel) {
    return refuseOauth("invalid_request", "The number of channel access tokens exceeds the limit");
  }
  const validMs = Math.min(read.tokenSeconds ?? 0, limits.tokens.v2_1.maxDays * 86_400) * 1_000;
  const token = issue(sim, channel, "v2.1", validMs);
  token.keyId = sim.random.hex(16);
  return issued(token, validMs, { key_id: token.keyId });
}

function verify(sim: Sim, text: string | undefined, withScope: boolean): Reply {
  const token = sim.world.accessTokens.get(text ?? "");
  const now = sim.clock.now();
  if (!token) return refuseOauth("invalid_request", "The access token is invalid");
  if (token.expiresAt !== null && token.expiresAt <= now)
    return refuseOauth("invalid_request", "The access token expired");
  const expiresIn = token.expiresAt === null ? 0 : Math.floor((token.expiresAt - now) / 1_000);
  return reply({ client_id: token.channelId, expires_in: expiresIn, scope: withScope ? "bot" : undefined });
}

/** GET /oauth2/v2.1/verify. */
export function verifyByQuery({ sim, query }: Call): Reply {
  return verify(sim, query.get("access_token") ?? undefined, true);
}

/** POST /v2/oauth/verify. */
export function verifyByForm({ sim, body }: Call): Reply {
  return verify(sim, stringAt(body, "access_token"), false);
}

/** POST /v2/oauth/revoke; an unknown token is no error. */
export function revoke({ sim, body }: Call): Reply {
  const token = sim.world.accessTokens.get(stringAt(body, "access_token") ?? "");
  // Stateless tokens cannot be revoked.
  if (token && token.kind !== "stateless") sim.world.accessTokens.delete(token.token);
  return reply();
}

/** POST /oauth2/v2.1/revoke: needs the channel's secret as well. */
export function revokeByJwt(call: Call): Reply {
  const channel = channelBySecret(call.sim, call.body);
  return isChannel(channel) ? revoke(call) : channel;
}

/** GET /oauth2/v2.1/tokens/kid. */
export function listKeyIds({ sim, query }: Call): Reply {
  const channel = channelByAssertion(sim, Object.fromEntries(query));
  if (!isChannel(channel)) return channel;
  return reply({ kids: tokensOf(sim, channel, "v2.1").flatMap(({ keyId }) => keyId ?? []) });
}
