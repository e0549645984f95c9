import type { AvatarPlatform } from "@/components/ui/avatar";
import type { HealthState } from "@/lib/channel-admin/shared";

/** A channel as these screens have it: times as text, and never a secret. */
export interface ChannelItem {
  id: string;
  platform: string;
  badge: AvatarPlatform;
  name: string;
  isSandbox: boolean;
  basicId?: string;
  pictureUrl?: string;
  state: HealthState;
  lastEventAt: string | null;
  lastErrorAt: string | null;
  errorCode?: string;
}

/** What the health page and the checklist tell in detail. */
export interface HealthItem {
  lastEventAt: string | null;
  lastVerifiedAt: string | null;
  lastSendAt: string | null;
  lastErrorAt: string | null;
  lastError: { code: string; detail?: string } | null;
  badSignatureCount: number;
  malformedCount: number;
  rejectedSendCount: number;
  credentialsInvalidAt: string | null;
}

/** How a check of the webhook ended. */
export interface CheckResult {
  ok: boolean;
  code?: string;
  detail?: string;
}
