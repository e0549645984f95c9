import type { ChannelItem, HealthItem } from "@/components/channels/channel-data";
import type { AvatarPlatform } from "@/components/ui/avatar";
import { type Channel, type ChannelHealth, healthStateOf } from "@/lib/channel-admin";

const badges: readonly AvatarPlatform[] = ["line", "works", "web"];

/** A channel as its screens have it. */
export function toChannelItem(channel: Channel, now: Date): ChannelItem {
  const { id, platform, name, isSandbox, profile, health } = channel;
  return {
    id,
    platform,
    badge: badges.find((badge) => badge === platform) ?? "web",
    name,
    isSandbox,
    basicId: profile.basicId,
    pictureUrl: profile.pictureUrl,
    state: healthStateOf(channel, now),
    lastEventAt: text(health.lastEventAt),
    lastErrorAt: text(health.lastErrorAt),
    errorCode: health.lastError?.code,
  };
}

export function toHealthItem(health: ChannelHealth): HealthItem {
  const { lastError, badSignatureCount, malformedCount, rejectedSendCount } = health;
  return {
    lastEventAt: text(health.lastEventAt),
    lastVerifiedAt: text(health.lastVerifiedAt),
    lastSendAt: text(health.lastSendAt),
    lastErrorAt: text(health.lastErrorAt),
    credentialsInvalidAt: text(health.credentialsInvalidAt),
    lastError,
    badSignatureCount,
    malformedCount,
    rejectedSendCount,
  };
}

function text(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
