import { randomUUID } from "node:crypto";
import type { NewActionRun } from "@/lib/actions";
import type { ProfileMerge, TagChange } from "@/lib/contacts";
import type { Effect } from "@/lib/engine";
import type { NewEntry, TimelineAddition } from "@/lib/inbox";
import type { EntryOrigin } from "@/lib/inbox/shared";
import { newId } from "@/lib/kernel/ids";
import type { Message } from "@/lib/messages";
import { type Delivery, type NewReplyToken, type NewSend, packSends } from "@/lib/outbox";
import type { SessionChanges } from "./save-sessions";
import { handlerEntry, systemEntryOf } from "./system-entry";
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
  /** Until when sends are worth trying again; absent: as long as any. */
  giveUpAt?: Date;
}

/** Everything that one peer's turns leave to be written, as rows of the rooms that own them. */
export interface ComposedTurn {
  timeline: TimelineAddition;
  sessions: SessionChanges;
  merges: ProfileMerge[];
  tagChanges: TagChange[];
  /** Work outside that nothing waits for. */
  runs: NewActionRun[];
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
    timeline: timelineOf(turns, frame, entries),
    sessions: sessionChangesOf(turns),
    ...contactChangesOf(turns),
    runs: runsOf(turns),
    sends,
    tokens: tokenOf(turns, frame, sends),
    deliveries: sends.filter((send) => send.isTaken).map((send) => toDelivery(turns, frame, send)),
    incidents: turns.effects.filter((effect) => effect.type === "incident"),
  };
}

function timelineOf(turns: Turns, frame: TurnFrame, entries: NewEntry[]): TimelineAddition {
  const last = turns.handlerChanges.at(-1);
  const isAskedFor = last?.handler === "human" && last.cause === "action";
  const told = (handler: "automation" | "human") =>
    turns.handlerChanges.filter((change) => change.handler === handler).map((change) => handlerEntry(turns, change));
  return {
    conversationId: turns.lane.conversationId,
    // What automation says stands after it was given the word, and before it was taken from it.
    entries: [...frame.entries, ...told("automation"), ...entries, ...told("human")],
    // An interaction that calls for a person leaves somebody waiting, whatever was said in the same turn.
    waiting: isAskedFor ? "waits" : frame.waiting,
    ...(last && { handler: last.handler }),
  };
}

function contactChangesOf({ effects, lane, channel }: Turns): Pick<ComposedTurn, "merges" | "tagChanges"> {
  const { contactId } = lane;
  const { workspaceId } = channel.facts;
  return {
    merges: effects.flatMap((effect) =>
      effect.type === "merge_profile" ? [{ contactId, set: effect.set, remove: effect.remove }] : [],
    ),
    tagChanges: effects.flatMap((effect) => {
      if (effect.type !== "change_tags") return [];
      const { add, remove, sessionId } = effect;
      return [{ workspaceId, contactId, add, remove, by: { type: "system", name: "actions", sessionId } }];
    }),
  };
}

function runsOf({ effects, lane, channel, now }: Turns): NewActionRun[] {
  const { workspaceId, channelId } = channel.facts;
  const owner = { workspaceId, channelId, peerId: lane.peerId, createdAt: now };
  return effects.flatMap((effect) => (effect.type === "perform" ? [{ ...owner, request: effect.request }] : []));
}

function entriesOf(turns: Turns, at: Date): { entries: NewEntry[]; bubbles: Bubble[] } {
  const entries: NewEntry[] = [];
  const bubbles: Bubble[] = [];
  for (const effect of turns.effects) {
    if (effect.type === "send") {
      const said = bubblesOf(effect, originOf(effect, turns), at);
      bubbles.push(...said);
      entries.push(...said.map((bubble) => bubble.entry));
    }
    const told = systemEntryOf(turns, effect);
    if (told) entries.push(told);
  }
  return { entries, bubbles };
}

function bubblesOf(effect: Extract<Effect, { type: "send" }>, origin: EntryOrigin, at: Date): Bubble[] {
  return effect.messages.map((message) => ({ message, origin, entry: outboundEntry(message, origin, at) }));
}

function originOf(effect: Extract<Effect, { type: "send" }>, { speakers }: Turns): EntryOrigin {
  const { interactionId, versionId, sessionId, stepId } = effect;
  if (interactionId === null || versionId === null || sessionId === null || stepId === null)
    return speakers.get(effect) ?? { type: "system", name: "actions" };
  return { type: "interaction", interactionId, versionId, sessionId, stepId };
}

/** The timeline's row of a message of ours; which send carries it is filled in when sends are packed. */
export function outboundEntry(message: Message, origin: EntryOrigin, at: Date): NewEntry {
  const id = newId("entry");
  return { id, direction: "out", kind: "message", occurredAt: at, receivedAt: at, origin, content: message };
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
      ...(frame.giveUpAt && { giveUpAt: frame.giveUpAt }),
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
    ...(send.giveUpAt && { giveUpAt: send.giveUpAt }),
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
