import type { InboxView, ListConversationsInput } from "@/lib/inbox/shared";

/** What the list shows: all of it stands in the URL (INB-021). */
export interface InboxFilter {
  view: InboxView;
  channelIds: readonly string[];
  text: string;
}

/** Keys of everything that the inbox keeps of a workspace; pages prefetch under the same ones. */
export const inboxKeys = {
  all: (workspace: string) => ["inbox", workspace] as const,
  summary: (workspace: string) => ["inbox", workspace, "summary"] as const,
  lists: (workspace: string) => ["inbox", workspace, "list"] as const,
  list: (workspace: string, filter: InboxFilter) => ["inbox", workspace, "list", filter] as const,
  conversations: (workspace: string) => ["inbox", workspace, "conversation"] as const,
  conversation: (workspace: string, id: string) => ["inbox", workspace, "conversation", id] as const,
  templates: (workspace: string, query: string) => ["inbox", workspace, "templates", query] as const,
  template: (workspace: string, id: string) => ["inbox", workspace, "template", id] as const,
  timelines: (workspace: string, id: string) => ["inbox", workspace, "timeline", id] as const,
  timeline: (workspace: string, id: string, entryId: string | null) =>
    ["inbox", workspace, "timeline", id, entryId] as const,
};

/** The filter as the list's route takes it. */
export function toListInput(filter: InboxFilter): Pick<ListConversationsInput, "view" | "ch" | "q"> {
  return {
    view: filter.view,
    ...(filter.channelIds.length > 0 && { ch: [...filter.channelIds] }),
    ...(filter.text && { q: filter.text }),
  };
}
