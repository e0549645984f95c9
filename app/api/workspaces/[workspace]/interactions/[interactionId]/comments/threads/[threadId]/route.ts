import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadThread } from "@/lib/comments";

/** Everything that was said in a thread. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params: z.object({ interactionId: z.string(), threadId: z.string() }) },
  (ctx, { params }) => loadThread(ctx, params),
);
