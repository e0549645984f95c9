import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadSession } from "@/lib/sessions";

const params = z.object({ interactionId: z.string(), sessionId: z.string() });

/** One session with its answers and its log. */
export const GET = withWorkspaceRoute({ permission: "interactions.view", params }, (ctx, input) =>
  loadSession(ctx, input.params),
);
