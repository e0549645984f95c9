import type { Message } from "@/lib/messages";
import type { CaseStatus, ChannelHealthState, FriendStatus, Reach } from "./conversation";
import type { ConversationPreview, EntryOrigin } from "./entry";
import type { EntryBody } from "./entry-body";
import type { InboxView } from "./views";

/**
 * What screens receive. Times are ISO strings, so that a page that was rendered and one that was fetched hold the same.
 * `version` grows with what the database had committed when the row was read: of two copies the higher one is right.
 */
export interface Versioned {
  id: string;
  version: number;
}

export interface TagView {
  id: string;
  name: string;
  color: string;
}

export interface PersonName {
  /** The name given by an agent, else the platform's; null when neither is known. */
  name: string | null;
  platformName: string | null;
  /** The last four characters of the platform id, for people without a name (INB-106). */
  idTail: string;
}

export interface ConversationItem extends Versioned, PersonName {
  channelId: string;
  channelName: string;
  platform: string;
  contactId: string;
  pictureUrl: string | null;
  friendStatus: FriendStatus;
  handler: "automation" | "human";
  preview: ConversationPreview | null;
  lastActivityAt: string;
  needsReplySince: string | null;
  unreadCount: number;
  failedSendCount: number;
  /** The title of the interaction that is running. */
  runningTitle: string | null;
  assignee: { memberId: string; name: string } | null;
  caseStatus: CaseStatus | null;
  draft: string | null;
  tags: TagView[];
}

export interface ConversationPage {
  items: ConversationItem[];
  nextCursor: string | null;
}

export type ViewCounts = Record<InboxView, number>;

export interface ChannelSummary {
  id: string;
  name: string;
  platform: string;
  isSandbox: boolean;
  needsReplyCount: number;
  health: ChannelHealthState;
}

export interface InboxSummary {
  counts: ViewCounts;
  channels: ChannelSummary[];
}

/** Names that people read, for what an entry's origin refers to by id. */
export interface OriginNames {
  interactionTitle?: string;
  versionNumber?: number;
  stepTitle?: string;
  triggerTitle?: string;
}

export interface SendView {
  id: string;
  clientId: string | null;
  state: "queued" | "sending" | "sent" | "failed" | "uncertain" | "cancelled";
  method: "reply" | "push";
  units: number;
  attempts: number;
  isSilent: boolean;
  reason: { code: string; detail?: string } | null;
  nextAttemptAt: string;
}

/** INB-190: our copy of what a person sent. */
export interface MediaView {
  id: string;
  state: "pending" | "preparing" | "stored" | "failed" | "expired";
  contentType: string | null;
  byteSize: number | null;
  /** Why it failed, or why the latest attempt did. */
  reason: string | null;
}

export interface EntryView extends Versioned {
  seq: number;
  direction: "in" | "out" | "internal";
  occurredAt: string;
  receivedAt: string;
  origin: EntryOrigin;
  names: OriginNames;
  body: EntryBody;
  bubble: number | null;
  send: SendView | null;
  media: MediaView | null;
}

export interface EntryPage {
  /** Oldest first. */
  entries: EntryView[];
  /** Cursors for more, null at either end. */
  older: string | null;
  newer: string | null;
}

export interface SessionView {
  id: string;
  interactionId: string;
  title: string;
  versionNumber: number;
  status: "active" | "paused" | "completed" | "timeout" | "canceled";
  /** Title of the current step, or its id. */
  stepTitle: string | null;
  /** With the label of the button where one was pressed. */
  answers: { stepId: string; label: string; value: string }[];
  createdAt: string;
  updatedAt: string;
  expiresAt: string | null;
}

/** INB-340, INB-341: what the next reply costs. */
export interface ReplyCost {
  /** Until when a free reply token can be used. */
  freeUntil: string | null;
  /** Whether a push is counted by the platform. */
  isMetered: boolean;
}

export interface ConversationDetail extends ConversationItem {
  channelTimeZone: string;
  isSandbox: boolean;
  peerKind: "user" | "group" | "room";
  platformId: string;
  statusMessage: string | null;
  language: string | null;
  profile: Record<string, string>;
  /** Linked on the workspace's own site. */
  account: { id: string; name: string } | null;
  firstSeenAt: string;
  lastInboundAt: string | null;
  lastOutboundAt: string | null;
  lastSeq: number;
  seenSeq: number;
  reach: Reach;
  cost: ReplyCost;
  /** Longest text of one message, in UTF-16 units. */
  textLimit: number;
  /** Kinds of messages that the channel carries. */
  messageKinds: readonly Message["type"][];
  sessions: SessionView[];
}
