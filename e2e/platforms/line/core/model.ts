import type { JsonObject } from "./json";

/** How one person stands to one account. */
export type Friendship = "none" | "friend" | "blocked";

/** What a chat is to LINE. */
export type ChatKind = "user" | "group" | "room";

/** The company that owns channels; user ids are issued per provider. */
export interface Provider {
  id: string;
  name: string;
}

/** A human with a phone. */
export interface Person {
  id: string;
  displayName: string;
  pictureUrl?: string;
  statusMessage?: string;
  language?: string;
  platform: "ios" | "android" | "pc";
  /** False for people who never agreed to profile access: their user id stays out of webhooks. */
  consented: boolean;
  deleted: boolean;
}

/** Where and how a channel's webhooks go. */
export interface WebhookSettings {
  url: string;
  active: boolean;
  redelivery: boolean;
  redeliveryScheduleMs: number[];
}

/** Disturbances between the platform and one channel; the phone's "unstable network" switch fills it. */
export interface NetworkFaults {
  unstable: boolean;
  duplicateProbability: number;
  maxDelayMs: number;
}

/** A Messaging API channel and the official account behind it. */
export interface Channel {
  id: string;
  key: string;
  providerId: string;
  secret: string;
  accessToken: string;
  botUserId: string;
  basicId: string;
  displayName: string;
  pictureUrl?: string;
  verified: boolean;
  chatMode: "chat" | "bot";
  webhook: WebhookSettings;
  network: NetworkFaults;
  quotaLimit: number | null;
  quotaUsed: number;
  quotaMonth: string;
  suspended: boolean;
}

/** A group or a room. */
export interface Group {
  id: string;
  kind: "group" | "room";
  name: string;
  pictureUrl?: string;
  members: string[];
  /** The account that sits in it, if any. */
  channelId?: string;
}

/** One bubble, from either side. */
export interface ChatMessage {
  id: string;
  direction: "inbound" | "outbound";
  at: number;
  message: JsonObject;
  personId?: string;
  quoteToken?: string;
  markAsReadToken?: string;
  /** A bubble that only the phone shows, such as a postback's displayText. */
  local?: boolean;
  unsent?: boolean;
  editedAt?: number;
  /** The account has read it (inbound), or the person has seen it (outbound). */
  read?: boolean;
  /** Its quick replies were used. */
  dismissed?: boolean;
}

/** A thread between one account and a person, group or room. */
export interface Chat {
  id: string;
  channelId: string;
  kind: ChatKind;
  /** The LINE id that the account sends to. */
  targetId: string;
  personId?: string;
  groupId?: string;
  mode: "active" | "standby";
  messages: ChatMessage[];
  lastInboundAt?: number;
  /** The time that the last event bore. */
  lastEventAt?: number;
  loadingUntil?: number;
  /** What the account sent since the person's last event, to notice answers that come twice. */
  recentSends?: { at: number; text: string }[];
}

/** A right to answer one event. */
export interface ReplyToken {
  channelId: string;
  chatId: string;
  eventId: string;
  eventAt: number;
  /** Start of the newest delivery that carried it. */
  deliveredAt: number;
  used: boolean;
}

/** A channel access token of any kind. */
export interface AccessToken {
  token: string;
  channelId: string;
  kind: "long-lived" | "short-lived" | "v2.1" | "stateless";
  issuedAt: number;
  expiresAt: number | null;
  keyId?: string;
}

/** Bytes of a photo, video, voice or file that somebody sent. */
export interface StoredContent {
  messageId: string;
  channelId: string;
  kind: "image" | "video" | "audio" | "file";
  type: string;
  bytes: Buffer;
  storedAt: number;
  readyAt: number;
  failed: boolean;
  gone: boolean;
}
