import { z } from "zod";

/** Public facts of a channel: what its platform tells about the account. Columns of older builds may lack some. */
export const channelProfileSchema = z
  .object({
    basicId: z.string().optional(),
    pictureUrl: z.string().optional(),
    chatMode: z.string().optional(),
  })
  .catch({});
export type ChannelProfile = z.infer<typeof channelProfileSchema>;

export const channelErrorSchema = z.object({ code: z.string(), detail: z.string().optional() }).nullable().catch(null);
export type ChannelError = z.infer<typeof channelErrorSchema>;

/** What is known of how a channel does. */
export interface ChannelHealth {
  lastEventAt: Date | null;
  lastVerifiedAt: Date | null;
  lastSendAt: Date | null;
  lastErrorAt: Date | null;
  lastError: ChannelError;
  badSignatureCount: number;
  malformedCount: number;
  rejectedSendCount: number;
  credentialsInvalidAt: Date | null;
}

/** A channel as screens see it: never its secrets. */
export interface Channel {
  id: string;
  platform: string;
  name: string;
  isSandbox: boolean;
  locale: string;
  timeZone: string;
  status: "active" | "disabled";
  platformAccountId: string | null;
  profile: ChannelProfile;
  createdAt: Date;
  health: ChannelHealth;
}

/** How a channel does, in one word: decides the mark in the list. */
export type HealthState = "ok" | "waiting" | "warning" | "failing" | "disabled";

const hour = 60 * 60_000;

/** `failing`: nothing can be sent. `warning`: something went wrong within a day. `waiting`: no event has come yet. */
export function healthStateOf(channel: Pick<Channel, "status" | "health">, now: Date): HealthState {
  const { health, status } = channel;
  if (status === "disabled") return status;
  if (health.credentialsInvalidAt) return "failing";
  const isRecent = health.lastErrorAt !== null && now.getTime() - health.lastErrorAt.getTime() < 24 * hour;
  if (isRecent) return "warning";
  return health.lastEventAt || health.lastSendAt ? "ok" : "waiting";
}

export const channelNameSchema = z.string().trim().min(1).max(80);

/** What the form for a new channel gives. Credentials are parsed by the platform's adapter. */
export const newChannelSchema = z.object({
  platform: z.string(),
  name: channelNameSchema.optional(),
  isSandbox: z.boolean().default(false),
  credentials: z.unknown(),
});
export type NewChannel = z.input<typeof newChannelSchema>;
