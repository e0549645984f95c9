import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { ConversationPage, EntryPage } from "@/lib/inbox/shared";
import type { LiveChange } from "@/lib/live/shared";
import { inboxApi } from "./inbox-api";
import { patchList, patchTimeline } from "./inbox-cache";
import { type InboxFilter, inboxKeys } from "./query-keys";

/** Changes that come close together are read together. */
const gatherMs = 120;

/** Conversations that are asked about in one request; a page's worth. */
const askedAtOnce = 50;

/** Turns what the feed tells into reads of exactly what is on the screen. */
export function createLiveReader(client: QueryClient, workspace: string) {
  let gathered: LiveChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    timer = undefined;
    const changes = gathered;
    gathered = [];
    const ids = [...new Set(changes.flatMap((change) => change.conversationId ?? []))];
    void client.invalidateQueries({ queryKey: inboxKeys.summary(workspace) });
    void readLists(client, workspace, ids);
    for (const id of ids) void readConversation(client, workspace, id, changes);
  };
  return {
    onChanges(changes: LiveChange[]) {
      const ours = changes.filter(({ kind }) => kind !== "comments");
      if (ours.length === 0) return;
      gathered.push(...ours);
      timer ??= setTimeout(read, gatherMs);
    },
    onResync: () => void client.invalidateQueries({ queryKey: inboxKeys.all(workspace) }),
    stop: () => clearTimeout(timer),
  };
}

/** Every list that is on the screen asks about the changed conversations; the others are read again when they are opened. */
async function readLists(client: QueryClient, workspace: string, ids: string[]): Promise<void> {
  const queries = client.getQueryCache().findAll({ queryKey: inboxKeys.lists(workspace) });
  for (const query of queries) {
    if (!query.isActive()) {
      void client.invalidateQueries({ queryKey: query.queryKey, refetchType: "none" });
      continue;
    }
    for (let at = 0; at < ids.length; at += askedAtOnce)
      await readIntoList(client, workspace, query.queryKey, ids.slice(at, at + askedAtOnce));
  }
}

async function readIntoList(client: QueryClient, workspace: string, key: readonly unknown[], ids: string[]) {
  const filter = key.at(-1) as InboxFilter;
  const answer = await inboxApi(workspace)
    .list(filter, { ids })
    .catch(() => undefined);
  if (!answer) return void client.invalidateQueries({ queryKey: key });
  client.setQueryData<InfiniteData<ConversationPage>>(key, (data) => data && patchList(data, ids, answer));
}

async function readConversation(client: QueryClient, workspace: string, id: string, changes: LiveChange[]) {
  void client.invalidateQueries({ queryKey: inboxKeys.conversation(workspace, id) });
  const kinds = new Set(changes.filter((change) => change.conversationId === id).map((change) => change.kind));
  const key = inboxKeys.timelines(workspace, id);
  // An entry that changed may lie anywhere in what is loaded (INB-171).
  if (kinds.has("entry")) return void client.invalidateQueries({ queryKey: key });
  if (!kinds.has("entries") && !kinds.has("send")) return;
  const shown = client.getQueryCache().findAll({ queryKey: key });
  if (!shown.some((query) => query.isActive()))
    return void client.invalidateQueries({ queryKey: key, refetchType: "none" });
  const newest = await inboxApi(workspace)
    .entries(id, {})
    .catch(() => undefined);
  if (!newest) return void client.invalidateQueries({ queryKey: key });
  client.setQueriesData<InfiniteData<EntryPage>>({ queryKey: key }, (data) => data && patchTimeline(data, newest));
}
