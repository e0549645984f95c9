import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { countComments } from "@/lib/comments";

/** How much is said, by step. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params: z.object({ interactionId: z.string() }) },
  (ctx, { params }) => countComments(ctx, params.interactionId),
);
