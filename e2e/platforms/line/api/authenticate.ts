import type { Channel } from "../core/model";
import type { Sim } from "../core/sim";
import { type Reply, refuse } from "./call";

const hint = "Confirm that the access token in the authorization header is valid.";

/** Who calls, or the 401 that LINE answers. */
export type Authentication = { channel: Channel; refusal?: undefined } | { refusal: Reply; channel?: undefined };

function unauthorised(reason: string): Authentication {
  const refusal = refuse(401, `Authentication failed due to the following reason: ${reason}. ${hint}`);
  return { refusal };
}

/** Finds the channel that the bearer token belongs to. */
export function authenticate(sim: Sim, header: string | undefined): Authentication {
  if (!header) return unauthorised("missing token");
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (!token) return unauthorised("invalid authorization header");
  const known = sim.world.accessTokens.get(token);
  if (!known) return unauthorised("invalid token");
  if (known.expiresAt !== null && known.expiresAt <= sim.clock.now()) return unauthorised("The access token expired");
  const channel = sim.world.channels.get(known.channelId);
  return channel ? { channel } : unauthorised("invalid token");
}
