import { openCredentials } from "./channel-secrets";
import type { Connection } from "./contract";

/** The columns of a channel that open its connection. */
export interface SealedChannel {
  id: string;
  platformAccountId: string | null;
  isSandbox: boolean;
  secrets: string;
}

/** A channel with its credentials opened, for its adapter. Never leaves the server, never reaches a log. */
export function connectionOf(channel: SealedChannel): Connection {
  const { id: channelId, platformAccountId, isSandbox, secrets } = channel;
  return { channelId, platformAccountId, isSandbox, credentials: openCredentials(channelId, secrets) };
}
