import type { InboundEvent, Message } from "@/lib/messages";

/**
 * What every platform adapter promises. `verify`, `split`, `decode` and `encode` are pure; only `send`, `fetchProfile`,
 * `fetchMedia` and `setup` touch the network. Everything outside `lib/channels` asks `capabilities`, never the platform.
 */
export interface Adapter {
  platform: string;
  capabilities: Capabilities;
  /** Credentials as the screens give them: parsed, or problems per field. Stored sealed. */
  parseCredentials(input: unknown): ParsedCredentials;
  /** New credentials beside which the old ones stay good for what is on its way, where the platform needs that. */
  succeedCredentials?(previous: unknown, next: unknown): unknown;
  /** Whether the raw bytes come from the platform. Constant time; a missing signature is `false`, never an exception. */
  verify(raw: RawRequest, credentials: unknown): boolean;
  /** Cuts a verified body into events, reading no more than receiving must store. */
  split(body: string, connection: ChannelIdentity): SplitResult;
  /** One event of a body, in our words. Unknown kinds become `unsupported`; never throws for what the platform may add. */
  decode(payload: unknown): InboundEvent;
  /** Our messages as the platform's objects, in order. What cannot be carried is named in `degradations`. */
  encode(messages: readonly Message[]): Encoded;
  send(connection: Connection, call: SendCall): Promise<Outcome>;
  /** Present where the platform tells what it thinks of messages without sending them. Nothing of it costs or is kept. */
  validate?(connection: Connection, messages: readonly Message[]): Promise<Validation>;
  fetchProfile(connection: Connection, peer: PeerAddress): Promise<ProfileResult>;
  fetchMedia(connection: Connection, platformMessageId: string): Promise<MediaResult>;
  /** An address that opens the chat with a text ready to be sent; none where the platform has no such addresses. */
  chatLink?(account: { basicId?: string }, text: string): string | undefined;
  /** Present where a person's account elsewhere can be linked with them. */
  accountLinking?: AccountLinking;
  /** Present where a channel can be checked and set up by API. */
  setup?: ChannelSetup;
  /** Present where an account can be made up: on a pretend platform, or where nothing outside has to agree. */
  generateAccount?(): GeneratedAccount;
}

export interface GeneratedAccount {
  credentials: unknown;
  platformAccountId: string | null;
}

/** Limits and abilities as data: read by the composer, the builder's hints, the outbox and the Conversation API. */
export interface Capabilities {
  messagesPerSend: number;
  /** Free reply tokens: how long after receipt one is used, or null where the platform has none. */
  replyTokenSeconds: number | null;
  hasMeteredQuota: boolean;
  hasIdempotentPush: boolean;
  /** How long the platform remembers a push key; a retry after that could double. */
  pushKeyHours: number | null;
  hasSilentSend: boolean;
  hasQuoteTokens: boolean;
  hasTypingIndicator: boolean;
  hasReadMarks: boolean;
  hasGroups: boolean;
  /** People reach the channel on a page of ours, at a public address. */
  hasChatPage: boolean;
  canSendFiles: boolean;
  /** How long a person who is no friend can be reached after writing; null = no such rule. */
  nonFriendPushDays: number | null;
  messageKinds: readonly Message["type"][];
  /** What an outbound file of each kind may weigh and be; absent = the kind cannot be sent. */
  media: { image?: MediaLimit; video?: MediaLimit; audio?: MediaLimit };
  textLength: { max: number; unit: "utf16" | "grapheme" };
  quickRepliesMax: number;
  /** One message against the rules of `check` makes the platform refuse the whole send. */
  refusesFaulty: boolean;
}

export interface MediaLimit {
  contentTypes: readonly string[];
  maxBytes: number;
  /** The small picture shown before the medium is opened; absent where none is sent. */
  previewMaxBytes?: number;
}

export interface RawRequest {
  body: Uint8Array;
  header(name: string): string | null;
}

/** The public part of a channel that `split` compares the body with. */
export interface ChannelIdentity {
  channelId: string;
  platformAccountId: string | null;
}

/** A channel as the network side of an adapter needs it. */
export interface Connection extends ChannelIdentity {
  credentials: unknown;
  isSandbox: boolean;
}

export type ParsedCredentials =
  | { ok: true; credentials: unknown }
  | { ok: false; problems: { field: string; code: string }[] };

export interface SplitEvent {
  platformEventId: string;
  /** The peer's platform id, or null for events that concern the account as a whole. */
  peerKey: string | null;
  occurredAt: Date;
  isRedelivery: boolean;
  /** Takes back a message that was sent: it does not wait for whatever that message set off. */
  isRetraction: boolean;
}

/** `position` of an event is its place in `events`. */
export type SplitResult =
  | { ok: true; events: SplitEvent[] }
  | { ok: false; reason: "malformed" | "wrong_destination"; detail: string };

export interface Encoded {
  payloads: unknown[];
  degradations: { index: number; code: string; detail: string }[];
}

export interface PeerAddress {
  kind: "user" | "group" | "room";
  platformId: string;
  /** One member of a group or room, where a profile is asked for. */
  memberId?: string;
}

export interface SendCall {
  method: "reply" | "push";
  to: PeerAddress;
  replyToken?: string;
  /** Used for pushes only; the same for every attempt of one send. */
  retryKey: string;
  payloads: readonly unknown[];
  isSilent: boolean;
  timeoutMs: number;
}

export interface SentMessage {
  platformMessageId: string;
  quoteToken?: string;
}

/**
 * What became of a platform call. A refusal is business, not an exception. `unknown` means that the platform may or may not
 * have accepted: a push is repeated with its key, a reply waits for a person.
 */
export type Outcome =
  | { type: "accepted"; messages: SentMessage[]; requestId?: string; wasRepeat: boolean }
  | { type: "rejected"; reason: RejectReason; detail?: string; requestId?: string }
  | { type: "retry"; afterMs?: number; reason: "rate_limited" | "platform_error" | "unreachable"; detail?: string }
  | { type: "unknown"; detail?: string };

export type RejectReason =
  | "invalid_reply_token"
  | "invalid_message"
  | "credentials_invalid"
  | "not_permitted"
  | "peer_unreachable"
  | "too_large"
  | "quota_exhausted"
  | "other";

/** What a platform says of messages that it was only shown. */
export type Validation =
  | { type: "accepted" }
  /** `detail` is said where the platform names no place. */
  | { type: "refused"; complaints: Complaint[]; detail: string }
  | { type: "failed"; code: string };

/** One complaint in the platform's own words: about which message, and the JSON pointer into ours. */
export interface Complaint {
  index: number;
  pointer: string;
  text: string;
}

export type ProfileResult =
  | { type: "found"; displayName: string; pictureUrl?: string; statusMessage?: string; language?: string }
  | { type: "not_found" }
  | { type: "failed"; detail: string };

export type MediaResult =
  | { type: "ready"; contentType: string; body: ReadableStream<Uint8Array> }
  | { type: "preparing" }
  | { type: "gone" }
  | { type: "failed"; detail: string };

export interface AccountInfo {
  platformAccountId: string;
  displayName: string;
  basicId?: string;
  pictureUrl?: string;
  chatMode?: string;
}

export type SetupResult<T> = { ok: true; value: T } | { ok: false; code: string; detail?: string };

export interface AccountLinking {
  /** A token with which this person can be led through the platform's own dialogue, once and soon. */
  issueToken(connection: Connection, peer: PeerAddress): Promise<SetupResult<string>>;
  /** Where the person agrees. What came of it the platform tells as an `accountLink` event with the nonce. */
  dialogUrl(connection: Connection, linkToken: string, nonce: string): string;
}

export interface ChannelSetup {
  /** Proves the credentials and tells whose account they open. */
  fetchAccount(connection: Connection): Promise<SetupResult<AccountInfo>>;
  fetchQuota(connection: Connection): Promise<SetupResult<{ limit: number | null; used: number }>>;
  setWebhook(connection: Connection, url: string): Promise<SetupResult<null>>;
  testWebhook(connection: Connection, url: string): Promise<SetupResult<{ detail: string }>>;
}
