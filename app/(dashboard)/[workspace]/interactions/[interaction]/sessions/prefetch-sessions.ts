import { QueryClient } from "@tanstack/react-query";
import { sessionKeys } from "@/components/sessions/query-keys";
import type { SessionPlace } from "@/components/sessions/session-place";
import type { MemberCtx } from "@/lib/auth";
import { listSessions, loadSession } from "@/lib/sessions";
import type { SessionSummary } from "@/lib/sessions/shared";

/** Reads what the first screen shows. What cannot be read is left to the browser, which shows why. */
export async function prefetchSessions(
  ctx: MemberCtx,
  summary: SessionSummary,
  { filter, sessionId }: SessionPlace,
): Promise<QueryClient> {
  const client = new QueryClient();
  const { slug } = ctx.workspace;
  const interactionId = summary.interaction.id;
  client.setQueryData(sessionKeys.summary(slug, interactionId), summary);
  const list = client.prefetchInfiniteQuery({
    queryKey: sessionKeys.list(slug, interactionId, filter),
    queryFn: () => listSessions(ctx, { interactionId, ...filter }),
    initialPageParam: undefined,
  });
  const one = sessionId
    ? client.prefetchQuery({
        queryKey: sessionKeys.session(slug, interactionId, sessionId),
        queryFn: () => loadSession(ctx, { interactionId, sessionId }),
      })
    : undefined;
  await Promise.all([list, one]);
  return client;
}
