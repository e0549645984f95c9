import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { deleteSessions } from "@/lib/sessions";
import { deleteSessionsSchema } from "@/lib/sessions/shared";

const params = z.object({ interactionId: z.string() });

/** Deletes sessions of an interaction for good. */
export const POST = withWorkspaceRoute(
  { permission: "inbox.delete", params, body: deleteSessionsSchema },
  (ctx, input) => deleteSessions(ctx, { ...input.body, ...input.params }),
);
