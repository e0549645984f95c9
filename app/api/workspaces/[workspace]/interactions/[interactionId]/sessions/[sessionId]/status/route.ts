import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { setSessionStatus } from "@/lib/sessions";
import { setStatusSchema } from "@/lib/sessions/shared";

const params = z.object({ interactionId: z.string(), sessionId: z.string() });

/** How a session stands, said by a member. */
export const PUT = withWorkspaceRoute(
  { permission: "inbox.controlSessions", params, body: setStatusSchema },
  (ctx, input) => setSessionStatus(ctx, { ...input.body, ...input.params }),
);
