import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { editAnswer } from "@/lib/sessions";
import { editAnswerSchema } from "@/lib/sessions/shared";

const params = z.object({ interactionId: z.string(), sessionId: z.string(), stepId: z.string() });

/** One answer, written by a member. */
export const PUT = withWorkspaceRoute(
  { permission: "inbox.controlSessions", params, body: editAnswerSchema },
  (ctx, input) => editAnswer(ctx, { ...input.body, ...input.params }),
);
