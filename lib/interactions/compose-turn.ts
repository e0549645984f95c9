import { randomUUID } from "node:crypto";
import type { ProfileMerge } from "@/lib/contacts";
import type { Effect, SessionLogLine } from "@/lib/engine";
import type { NewEntry, TimelineAddition } from "@/lib/inbox";
import type { EntryOrigin, SessionEntryKind } from "@/lib/inbox/shared";
import { newId } from "@/lib/kernel/ids";
import type { Message } from "@/lib/messages";
import { type Delivery, type NewReplyToken, type NewSend, packSends } from "@/lib/outbox";
import type { SessionChanges } from "./save-sessions";
import type { Turns } from "./turns";

/** What surrounds the turns of one peer in the commit. */
export interface TurnFrame {
  /** The entry of the event itself, which comes first. */
  entries: NewEntry[];
  waiting: TimelineAddition["waiting"];
  inboundEventId?: number;
  /** The free token that came with the event. */
  reply?: { token: string; expiresAt: Date };
  /** Whether whoever commits this may transmit the first send right away. */
  canTake: boolean;
}

/** Everything that one peer's turns leave to be written, as rows of the rooms that own them. */
export interface ComposedTurn {
  timeline: TimelineAddition;
  sessions: SessionChanges;
  merges: ProfileMerge[];
  sends: NewSend[];
  tokens: NewReplyToken[];
  /** Sends that are written as taken: to be transmitted after the commit. */
  deliveries: Delivery[];
  incidents: Extract<Effect, { type: "incident" }>[];
}

interface Bubble {
  message: Message;
  origin: EntryOrigin;
  entry: NewEntry;
}

/** Turns effects into rows: bubbles packed into sends (R26), the first by the event's reply token, system bubbles between them. */
export function composeTurn(turns: Turns, frame: TurnFrame): ComposedTurn {
  const { entries, bubbles } = entriesOf(turns, turns.now);
  const sends = sendsOf(turns, frame, bubbles);
  return {
    timeline: {
      conversationId: turns.lane.conversationId,
      entries: [...frame.entries, ...entries],
      waiting: frame.waiting,
    },
    sessions: sessionChangesOf(turns),
    merges: turns.effects.flatMap((effect) =>
      effect.type === "merge_profile"
        ? [{ contactId: turns.lane.contactId, set: effect.set, remove: effect.remove }]
        : [],
    ),
    sends,
    tokens: tokenOf(turns, frame, sends),
    deliveries: sends.filter((send) => send.isTaken).map((send) => toDelivery(turns, frame, send)),
    incidents: turns.effects.filter((effect) => effect.type === "incident"),
  };
}

function entriesOf(turns: Turns, at: Date): { entries: NewEntry[]; bubbles: Bubble[] } {
  const entries: NewEntry[] = [];
  const bubbles: Bubble[] = [];
  for (const effect of turns.effects) {
    if (effect.type === "send") {
      const said = bubblesOf(effect, at);
      bubbles.push(...said);
      entries.push(...said.map((bubble) => bubble.entry));
    }
    const told = effect.type === "log" ? sessionEntryOf(turns, effect.sessionId, effect.line, at) : undefined;
    if (told) entries.push(told);
  }
  return { entries, bubbles };
}

function bubblesOf(effect: Extract<Effect, { type: "send" }>, at: Date): Bubble[] {
  const origin = originOf(effect);
  return effect.messages.map((message) => ({ message, origin, entry: outboundEntry(message, origin, at) }));
}

function originOf({ interactionId, versionId, sessionId, stepId }: Extract<Effect, { type: "send" }>): EntryOrigin {
  if (interactionId === null || versionId === null || sessionId === null || stepId === null)
    return { type: "system", name: "actions" };
  return { type: "interaction", interactionId, versionId, sessionId, stepId };
}

/** The timeline's row of a message of ours; which send carries it is filled in when sends are packed. */
export function outboundEntry(message: Message, origin: EntryOrigin, at: Date): NewEntry {
  const id = newId("entry");
  return { id, direction: "out", kind: "message", occurredAt: at, receivedAt: at, origin, content: message };
}

function sessionEntryOf(turns: Turns, sessionId: string, line: SessionLogLine, at: Date): NewEntry | undefined {
  const kind = sessionEntryKindOf(line);
  const session = turns.sessions.get(sessionId) ?? turns.lane.sessions.find((known) => known.id === sessionId);
  if (!kind || !session) return undefined;
  const version = turns.channel.definitions.byVersion(session.versionId);
  return {
    id: newId("entry"),
    direction: "internal",
    kind,
    occurredAt: at,
    receivedAt: at,
    origin: { type: "system", name: "interactions" },
    content: {
      sessionId,
      interactionId: session.interactionId,
      versionId: session.versionId,
      title: version?.title ?? "",
      number: version?.number ?? 0,
      ...(line.type === "ended" && { reason: line.reason }),
    },
  };
}

/** Which lines of a session's log people see in the timeline (INB-170). */
function sessionEntryKindOf(line: SessionLogLine): SessionEntryKind | undefined {
  switch (line.type) {
    case "started":
    case "reset":
    case "paused":
    case "resumed":
      return `interaction.${line.type}`;
    case "ended":
      return line.status === "timeout" ? "interaction.timed_out" : `interaction.${line.status}`;
    case "step_entered":
    case "input_accepted":
    case "input_rejected":
    case "action_failed":
    case "reminded":
    case "cancel_asked":
      return undefined;
  }
}

function sendsOf(turns: Turns, frame: TurnFrame, bubbles: Bubble[]): NewSend[] {
  const isReplyPossible = frame.reply !== undefined && frame.reply.expiresAt > turns.now;
  return packSends(bubbles, turns.channel.adapter).map(({ items, payloads }, index): NewSend => {
    const id = newId("send");
    for (const [bubble, { entry }] of items.entries()) Object.assign(entry, { sendId: id, bubble });
    return {
      id,
      conversationId: turns.lane.conversationId,
      channelId: turns.channel.facts.channelId,
      method: index === 0 && isReplyPossible ? "reply" : "push",
      retryKey: randomUUID(),
      payloads,
      isSilent: false,
      origin: items[0]?.origin ?? {},
      ...(frame.inboundEventId !== undefined && { inboundEventId: frame.inboundEventId }),
      createdAt: turns.now,
      isTaken: index === 0 && frame.canTake && !turns.lane.hasUnfinishedSends,
    };
  });
}

/** A token that the turn did not use stays free for people (INB-340). */
function tokenOf(turns: Turns, { reply }: TurnFrame, sends: NewSend[]): NewReplyToken[] {
  if (!reply) return [];
  const user = sends.find((send) => send.method === "reply");
  return [{ conversationId: turns.lane.conversationId, ...reply, ...(user && { sendId: user.id }) }];
}

function toDelivery(turns: Turns, { reply }: TurnFrame, send: NewSend): Delivery {
  const { lane } = turns;
  return {
    sendId: send.id,
    conversationId: send.conversationId,
    channelId: send.channelId,
    peer: { kind: lane.kind, platformId: lane.platformId },
    method: send.method,
    ...(send.method === "reply" && reply && { replyToken: reply.token, replyTokenExpiresAt: reply.expiresAt }),
    retryKey: send.retryKey,
    payloads: send.payloads,
    isSilent: send.isSilent,
    attempt: 1,
    createdAt: send.createdAt,
    isRecovered: false,
  };
}

function sessionChangesOf(turns: Turns): SessionChanges {
  const { lane, channel, effects } = turns;
  return {
    owner: { workspaceId: channel.facts.workspaceId, channelId: channel.facts.channelId, peerId: lane.peerId },
    sessions: [...turns.changedIds].flatMap((id) => turns.sessions.get(id) ?? []),
    removedIds: [...turns.removedIds],
    replacedRuns: effects.filter((effect) => effect.type === "delete_other_runs"),
    log: effects.filter((effect) => effect.type === "log"),
    at: turns.now,
  };
}
