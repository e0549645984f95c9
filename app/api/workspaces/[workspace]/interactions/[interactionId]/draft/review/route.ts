import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { reviewDraft } from "@/lib/interactions";

/** What somebody wants to know before publishing; null when nothing is being edited. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params: z.object({ interactionId: z.string() }) },
  (ctx, { params }) => reviewDraft(ctx, params.interactionId),
);
