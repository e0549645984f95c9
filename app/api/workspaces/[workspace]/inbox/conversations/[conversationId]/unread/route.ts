import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { markUnread } from "@/lib/inbox";

const params = z.object({ conversationId: z.string() });
const body = z.object({ entryId: z.string() });

/** Makes an entry the first unread one for this agent. */
export const PUT = withWorkspaceRoute({ permission: "inbox.view", params, body }, (ctx, input) =>
  markUnread(ctx, { ...input.params, ...input.body }),
);
