import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { sendReply, sendReplySchema } from "@/lib/outbound";

const params = z.object({ conversationId: z.string() });
const body = sendReplySchema.omit({ conversationId: true });

/** An agent's reply. The same client id again is the same reply. */
export const POST = withWorkspaceRoute({ permission: "inbox.reply", params, body, status: 201 }, (ctx, input) =>
  sendReply(ctx, { ...input.body, ...input.params }),
);
