import { withWorkspaceRoute } from "@/lib/auth";
import { listConversations } from "@/lib/inbox";
import { listConversationsSchema } from "@/lib/inbox/shared";

/** One page of a view. */
export const GET = withWorkspaceRoute({ permission: "inbox.view", query: listConversationsSchema }, (ctx, { query }) =>
  listConversations(ctx, query),
);
