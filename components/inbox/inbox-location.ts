import { type InboxView, inboxViews } from "@/lib/inbox/shared";
import type { InboxFilter } from "./query-keys";

/** Everything about the screen that a colleague could open (INB-021). */
export interface InboxPlace {
  filter: InboxFilter;
  conversationId: string | null;
  entryId: string | null;
}

/** The view of somebody who has not chosen one. */
const usualView: InboxView = "all";

/** Reads `/{ws}/inbox/{conversation?}?ch=&view=&q=&entry=`; what makes no sense is left out. */
export function parseInboxPlace(conversationId: string | undefined, search: URLSearchParams): InboxPlace {
  const view = inboxViews.find((known) => known === search.get("view")) ?? usualView;
  const channelIds = (search.get("ch") ?? "").split(",").filter(Boolean);
  return {
    filter: { view, channelIds, text: (search.get("q") ?? "").trim().slice(0, 100) },
    conversationId: conversationId ?? null,
    entryId: conversationId ? search.get("entry") : null,
  };
}

/** The address of a place. */
export function formatInboxPlace(workspace: string, { filter, conversationId, entryId }: InboxPlace): string {
  const search = new URLSearchParams();
  if (filter.channelIds.length > 0) search.set("ch", filter.channelIds.join());
  if (filter.view !== usualView) search.set("view", filter.view);
  if (filter.text) search.set("q", filter.text);
  if (conversationId && entryId) search.set("entry", entryId);
  const path = conversationId ? `/${workspace}/inbox/${conversationId}` : `/${workspace}/inbox`;
  return search.size > 0 ? `${path}?${search}` : path;
}
