import { env } from "@/lib/kernel/env";
import { isStale, type SealKey, seal, unseal } from "@/lib/kernel/seal";

/** What a channel's secrets are bound to: moved to another channel's row they no longer open. */
const purposeOf = (channelId: string) => `channel:${channelId}`;

/** The value of `channels.secrets` for an adapter's parsed credentials. */
export function sealCredentials(channelId: string, credentials: unknown, keys = env().encryptionKeys): string {
  return seal(keys, purposeOf(channelId), JSON.stringify(credentials));
}

/** The adapter's credentials again. Throws when no key of this installation opens them. */
export function openCredentials(channelId: string, sealed: string, keys = env().encryptionKeys): unknown {
  return JSON.parse(unseal(keys, purposeOf(channelId), sealed));
}

/** The same credentials under the current key, or `undefined` when they are already. */
export function resealed(channelId: string, sealed: string, keys: readonly SealKey[]): string | undefined {
  if (!isStale(keys, sealed)) return undefined;
  return seal(keys, purposeOf(channelId), unseal(keys, purposeOf(channelId), sealed));
}
