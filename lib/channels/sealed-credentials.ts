import { env } from "@/lib/kernel/env";
import { seal, unseal } from "@/lib/kernel/seal";
import { adapterOf } from "./adapter-of";

/** Credentials as they lie in `channels.secrets`: encrypted, and bound to this channel's row. */
export function sealCredentials(channelId: string, credentials: unknown): string {
  return seal(env().encryptionKeys, purposeOf(channelId), JSON.stringify(credentials));
}

/** The credentials behind a sealed column, parsed by the adapter of the channel's platform. Throws when they do not open. */
export function openCredentials(channel: { id: string; platform: string; secrets: string }): unknown {
  const text = unseal(env().encryptionKeys, purposeOf(channel.id), channel.secrets);
  const parsed = adapterOf(channel.platform).parseCredentials(JSON.parse(text));
  if (!parsed.ok) throw new Error(`stored credentials of ${channel.id} do not fit their platform`);
  return parsed.credentials;
}

const purposeOf = (channelId: string) => `channel:${channelId}`;
