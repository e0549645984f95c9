import { type SealKey, seal, unseal } from "@/lib/kernel/seal";

/** What a channel's sealed secrets are bound to: moved to another channel's row they no longer open. */
const purposeOf = (channelId: string) => `channel:${channelId}`;

/** The value of `channels.secrets` for an adapter's parsed credentials. */
export function sealSecrets(keys: readonly SealKey[], channelId: string, credentials: unknown): string {
  return seal(keys, purposeOf(channelId), JSON.stringify(credentials));
}

/** The adapter's credentials again. Throws when no key of this installation opens them. */
export function openSecrets(keys: readonly SealKey[], channelId: string, sealed: string): unknown {
  return JSON.parse(unseal(keys, purposeOf(channelId), sealed));
}
