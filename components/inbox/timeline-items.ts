import type { EntryView } from "@/lib/inbox/shared";

/** What stands in the timeline, in order. */
export type TimelineItem =
  | { type: "day"; key: string; at: string }
  | { type: "unread"; key: string }
  | { type: "message"; key: string; entry: EntryView; startsGroup: boolean; endsSend: boolean; isNewest: boolean }
  | { type: "system"; key: string; entry: EntryView; count: number };

/** INB-126: bubbles of one sender that follow within this time belong together. */
const groupMs = 5 * 60_000;
/** INB-172: the same happening within this time is told once, with a count. */
const repeatMs = 10 * 60_000;

interface TimelineOptions {
  /** The first entry that this agent had not seen when the conversation was opened. */
  firstUnreadId: string | null;
  /** The day of a moment where the agent is. */
  dayOf: (at: string) => string;
}

/** Separators, groups and repetitions of a stretch of entries that are in order. */
export function timelineItems(
  entries: readonly EntryView[],
  { firstUnreadId, dayOf }: TimelineOptions,
): TimelineItem[] {
  const items: TimelineItem[] = [];
  const newest = entries.findLast(isBubble);
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (!before || dayOf(before.occurredAt) !== dayOf(entry.occurredAt))
      items.push({ type: "day", key: `day ${entry.id}`, at: entry.occurredAt });
    if (entry.id === firstUnreadId) items.push({ type: "unread", key: "unread" });
    if (isBubble(entry)) items.push(toMessage(entry, items.at(-1), entries[index + 1], entry === newest));
    else addSystem(items, entry);
  }
  return items;
}

function isBubble(entry: EntryView): boolean {
  return entry.body.kind === "message";
}

function toMessage(entry: EntryView, above: TimelineItem | undefined, next: EntryView | undefined, isNewest: boolean) {
  const startsGroup = above?.type !== "message" || !belongTogether(above.entry, entry);
  const endsSend = !next?.send || next.send.id !== entry.send?.id;
  return { type: "message" as const, key: entry.id, entry, startsGroup, endsSend, isNewest };
}

function belongTogether(a: EntryView, b: EntryView): boolean {
  return senderOf(a) === senderOf(b) && within(a, b, groupMs);
}

function senderOf({ direction, origin, names }: EntryView): string {
  switch (origin.type) {
    case "agent":
      return `agent ${origin.userId}`;
    case "interaction":
      return `interaction ${origin.sessionId} ${names.stepTitle}`;
    case "trigger":
      return `trigger ${origin.triggerId}`;
    case "person":
      return `person ${origin.memberId}`;
    case "platform":
    case "system":
      return `${direction} ${origin.type}`;
  }
}

function addSystem(items: TimelineItem[], entry: EntryView): void {
  const above = items.at(-1);
  if (above?.type !== "system" || !isRepeat(above.entry, entry)) {
    items.push({ type: "system", key: entry.id, entry, count: 1 });
    return;
  }
  items[items.length - 1] = { ...above, entry, key: entry.id, count: above.count + 1 };
}

function isRepeat(a: EntryView, b: EntryView): boolean {
  if (a.body.kind !== b.body.kind || a.body.kind.startsWith("interaction.") || a.body.kind === "postback") return false;
  return within(a, b, repeatMs) && JSON.stringify(a.body.content) === JSON.stringify(b.body.content);
}

function within(a: EntryView, b: EntryView, milliseconds: number): boolean {
  return Math.abs(Date.parse(b.occurredAt) - Date.parse(a.occurredAt)) <= milliseconds;
}

/** The first thing the person said or tapped that lies behind what the agent had seen. */
export function firstUnreadOf(entries: readonly EntryView[], seenSeq: number): string | null {
  const unread = entries.find(
    (entry) => entry.seq > seenSeq && entry.direction === "in" && ["message", "postback"].includes(entry.body.kind),
  );
  return unread?.id ?? null;
}
