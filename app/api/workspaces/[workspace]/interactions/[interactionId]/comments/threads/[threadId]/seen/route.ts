import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { markThreadSeen } from "@/lib/comments";

/** The member has read the thread: what names them there no longer waits. */
export const PUT = withWorkspaceRoute(
  { permission: "interactions.view", params: z.object({ interactionId: z.string(), threadId: z.string() }) },
  (ctx, { params }) => markThreadSeen(ctx, params),
);
