import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { deleteComment, editComment } from "@/lib/comments";
import { editCommentSchema } from "@/lib/comments/shared";

const params = z.object({ interactionId: z.string(), threadId: z.string(), commentId: z.string() });

/** Says it in other words; only its author may. */
export const PUT = withWorkspaceRoute(
  { permission: "interactions.comment", params, body: editCommentSchema },
  (ctx, { params, body }) => editComment(ctx, { ...params, ...body }),
);

/** Takes it back; only its author may. */
export const DELETE = withWorkspaceRoute({ permission: "interactions.comment", params }, (ctx, { params }) =>
  deleteComment(ctx, params),
);
