import type { InfiniteData } from "@tanstack/react-query";
import type { ConversationItem, ConversationPage, EntryPage, EntryView } from "@/lib/inbox/shared";
import { mergeVersioned } from "./merge-versioned";

/** A line of the list; `hasLeft` when it no longer belongs to the view but stays until the agent looks away (INB-044). */
export type ListedConversation = ConversationItem & { hasLeft?: boolean };

type ListData = InfiniteData<ConversationPage & { items: ListedConversation[] }>;
type TimelineData = InfiniteData<EntryPage>;

/** The lines of all loaded pages: each conversation once, newest activity first. */
export function listedConversations(data: ListData | undefined): ListedConversation[] {
  const rows = mergeVersioned<ListedConversation>([], data?.pages.flatMap((page) => page.items) ?? []);
  return rows.sort((a, b) => compare(b.lastActivityAt, a.lastActivityAt) || compare(b.id, a.id));
}

/** Takes in what the server says about some conversations: those that it left out are no longer in the view. */
export function patchList(data: ListData, asked: readonly string[], answer: ConversationPage): ListData {
  const known = new Set(data.pages.flatMap((page) => page.items.map((item) => item.id)));
  const found = new Map(answer.items.map((item) => [item.id, item]));
  const gone = new Set(asked.filter((id) => !found.has(id)));
  const fresh = answer.items.filter((item) => !known.has(item.id));
  const pages = data.pages.map((page, index) => {
    const items = page.items.map((item) => {
      const newer = found.get(item.id);
      if (newer) return newer.version >= item.version ? newer : item;
      return gone.has(item.id) ? { ...item, hasLeft: true } : item;
    });
    return { ...page, items: index === 0 ? [...fresh, ...items] : items };
  });
  return { ...data, pages };
}

/** The loaded stretch of a timeline, each entry once, in the order in which things happened (INB-120). */
export function timelineEntries(data: TimelineData | undefined): EntryView[] {
  const entries = mergeVersioned<EntryView>([], data?.pages.flatMap((page) => page.entries) ?? []);
  return entries.sort((a, b) => compare(a.occurredAt, b.occurredAt) || a.seq - b.seq);
}

/**
 * Takes the newest page into a timeline that reaches to the present. When so much came that the two do not touch, only the newest
 * page stays: a gap would be a lie.
 */
export function patchTimeline(data: TimelineData, newest: EntryPage): TimelineData {
  const last = data.pages.at(-1);
  if (!last || last.newer !== null) return data;
  const known = new Set(data.pages.flatMap((page) => page.entries.map((entry) => entry.id)));
  const touches = newest.older === null || newest.entries.some((entry) => known.has(entry.id));
  if (!touches) return { pages: [newest], pageParams: [{}] };
  const earlier = data.pages.slice(0, -1);
  const elsewhere = new Set(earlier.flatMap((page) => page.entries.map((entry) => entry.id)));
  const inLast = newest.entries.filter((entry) => !elsewhere.has(entry.id));
  return { ...data, pages: [...earlier, { ...last, entries: mergeVersioned(last.entries, inLast) }] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
