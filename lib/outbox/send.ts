/** How long the process that took a send may be trusted to finish: longer than any call to a platform may last. */
export const leaseMilliseconds = 20_000;

/** A send to be written into the outbox. */
export interface NewSend {
  id: string;
  conversationId: string;
  channelId: string;
  method: "reply" | "push";
  retryKey: string;
  /** The platform's message objects, frozen: every attempt sends exactly these. */
  payloads: readonly unknown[];
  isSilent: boolean;
  origin: object;
  inboundEventId?: number;
  clientId?: string;
  /** A token that was taken from the pool; one that is written along with the send is found by itself. */
  replyTokenId?: number;
  createdAt: Date;
  /** After this moment it is not tried again: a reminder has no sense once the time is over. */
  giveUpAt?: Date;
  /** Written as already taken: whoever commits it transmits it right away. */
  isTaken: boolean;
}

/** A free reply token that came with an event, and the send that takes it, if any. */
export interface NewReplyToken {
  conversationId: string;
  token: string;
  expiresAt: Date;
  sendId?: string;
}

/** A send that this process has taken and must transmit: everything that the call needs. */
export interface Delivery {
  sendId: string;
  conversationId: string;
  channelId: string;
  peer: { kind: "user" | "group" | "room"; platformId: string };
  method: "reply" | "push";
  replyToken?: string;
  /** Until when the token is dependable. */
  replyTokenExpiresAt?: Date;
  retryKey: string;
  payloads: readonly unknown[];
  isSilent: boolean;
  /** Which attempt this is, from 1. Fences off a process that lost its lease. */
  attempt: number;
  createdAt: Date;
  /** Until when it is tried again; absent: as long as any send. */
  giveUpAt?: Date;
  /** A reply that an earlier attempt may have brought to the platform: see `recoverLeases`. */
  isRecovered: boolean;
}

/** Why a send is where it is: a stable code, and the platform's own words. */
export interface SendReason {
  code: string;
  detail?: string;
}

/** The code that marks a reply which is tried again although an earlier attempt may have arrived. */
export const mayHaveArrived = "may_have_arrived";
