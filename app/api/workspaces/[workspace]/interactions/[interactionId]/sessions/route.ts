import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { listSessions } from "@/lib/sessions";
import { listSessionsSchema } from "@/lib/sessions/shared";

const params = z.object({ interactionId: z.string() });

/** One page of an interaction's sessions. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params, query: listSessionsSchema },
  (ctx, input) => listSessions(ctx, { ...input.query, ...input.params }),
);
