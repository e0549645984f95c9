import { withWorkspaceRoute } from "@/lib/auth";
import { openLiveStream } from "@/lib/live";
import { sinceSchema } from "@/lib/live/shared";

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // Neither compression nor a proxy may hold events back.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
  // Nothing follows on this connection; kept alive it would hold up a server that was asked to stop.
  connection: "close",
};

/** What changes in the workspace, as server-sent events. A reconnecting browser says itself where it was. */
export const GET = withWorkspaceRoute(
  { permission: "inbox.view", query: sinceSchema },
  async (ctx, { query, request }) => {
    const since = request.headers.get("last-event-id") ?? query.since;
    return new Response(await openLiveStream(ctx, since), { headers });
  },
);
