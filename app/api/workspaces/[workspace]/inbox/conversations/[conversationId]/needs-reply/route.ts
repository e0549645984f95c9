import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { clearNeedsReply } from "@/lib/inbox";

const params = z.object({ conversationId: z.string() });

/** No reply is needed. */
export const DELETE = withWorkspaceRoute({ permission: "inbox.reply", params }, (ctx, input) =>
  clearNeedsReply(ctx, input.params),
);
