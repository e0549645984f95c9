import { QueryClient } from "@tanstack/react-query";
import type { InboxPlace } from "@/components/inbox/inbox-location";
import { inboxKeys, toListInput } from "@/components/inbox/query-keys";
import type { MemberCtx } from "@/lib/auth";
import { adapterOf } from "@/lib/channels";
import { listConversations, listEntries, loadConversation, loadInboxSummary } from "@/lib/inbox";

/** Reads what the first screen shows. What cannot be read is left to the browser, which shows why. */
export async function prefetchInbox(
  ctx: MemberCtx,
  { filter, conversationId, entryId }: InboxPlace,
): Promise<QueryClient> {
  const client = new QueryClient();
  const { slug } = ctx.workspace;
  const reads = [
    client.prefetchQuery({ queryKey: inboxKeys.summary(slug), queryFn: () => loadInboxSummary(ctx) }),
    client.prefetchInfiniteQuery({
      queryKey: inboxKeys.list(slug, filter),
      queryFn: () => listConversations(ctx, toListInput(filter)),
      initialPageParam: undefined,
    }),
  ];
  if (conversationId)
    reads.push(
      prefetchConversation(client, ctx, conversationId),
      prefetchTimeline(client, ctx, conversationId, entryId),
    );
  await Promise.all(reads);
  return client;
}

function prefetchConversation(client: QueryClient, ctx: MemberCtx, conversationId: string): Promise<void> {
  const capabilitiesOf = (platform: string) => adapterOf(platform).capabilities;
  return client.prefetchQuery({
    queryKey: inboxKeys.conversation(ctx.workspace.slug, conversationId),
    queryFn: () => loadConversation(ctx, { conversationId, capabilitiesOf }),
  });
}

function prefetchTimeline(
  client: QueryClient,
  ctx: MemberCtx,
  conversationId: string,
  entryId: string | null,
): Promise<void> {
  const start = entryId ? { around: entryId } : {};
  return client.prefetchInfiniteQuery({
    queryKey: inboxKeys.timeline(ctx.workspace.slug, conversationId, entryId),
    queryFn: () => listEntries(ctx, { conversationId, ...start }),
    initialPageParam: start,
  });
}
