import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { addReply } from "@/lib/comments";
import { addReplySchema } from "@/lib/comments/shared";

/** Answers in a thread. */
export const POST = withWorkspaceRoute(
  {
    permission: "interactions.comment",
    params: z.object({ interactionId: z.string(), threadId: z.string() }),
    body: addReplySchema,
    status: 201,
  },
  (ctx, { params, body }) => addReply(ctx, { ...params, ...body }),
);
