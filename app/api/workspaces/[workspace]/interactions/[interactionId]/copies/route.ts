import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { copyInteraction, copyInteractionSchema } from "@/lib/drafts";
import { saveBodyBytes } from "@/lib/drafts/shared";

/** A copy of an interaction as a draft of its own. */
export const POST = withWorkspaceRoute(
  {
    permission: "interactions.edit",
    params: z.object({ interactionId: z.string() }),
    body: copyInteractionSchema,
    maxBodyBytes: saveBodyBytes,
    status: 201,
  },
  (ctx, { params, body }) => copyInteraction(ctx, { ...params, ...body }),
);
