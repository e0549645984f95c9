import { withWorkspaceRoute } from "@/lib/auth";
import { readLiveNews } from "@/lib/live";
import { sinceSchema } from "@/lib/live/shared";

/** The same news for screens that poll because streams do not get through to them. */
export const GET = withWorkspaceRoute({ permission: "inbox.view", query: sinceSchema }, (ctx, { query }) =>
  readLiveNews(ctx, query.since),
);
