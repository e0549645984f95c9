import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { resolveSend, resolveSendSchema } from "@/lib/outbound";

const params = z.object({ conversationId: z.string(), sendId: z.string() });
const body = resolveSendSchema.pick({ as: true });

/** What an agent decides about a send that failed or whose outcome nobody knows. */
export const PUT = withWorkspaceRoute({ permission: "inbox.reply", params, body }, (ctx, input) =>
  resolveSend(ctx, { ...input.params, ...input.body }),
);
