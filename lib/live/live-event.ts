import type { ChangeKind } from "@/lib/inbox/shared";

/** What a screen is told: that something should be read again. Never the thing itself, so nothing can leak (INB-601). */
export interface LiveChange {
  kind: ChangeKind;
  conversationId: string | null;
  /** Only where it is about one, and not about a conversation. */
  interactionId?: string;
}

/** What came since a position: the answer to polling, and what a stream says in pieces. */
export interface LiveNews {
  position: string;
  /** The client was away too long, or too much happened: it reads everything that it shows again. */
  isResync: boolean;
  changes: LiveChange[];
}

/**
 * The events of the stream. `hello` opens it, `beat` keeps it open, `changes` carries news, `resync` asks to read everything again,
 * `access` says that the member may now see something else, `gone` that they may see nothing.
 */
export const liveEvents = ["hello", "beat", "changes", "resync", "access", "gone"] as const;
export type LiveEventName = (typeof liveEvents)[number];
