import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { sendTest, sendTestSchema } from "@/lib/outbound";

const params = z.object({ interactionId: z.string() });

/** Sends what a step says to the member's own phone. The same client id again is the same send. */
export const POST = withWorkspaceRoute(
  { permission: "interactions.edit", params, body: sendTestSchema, status: 201 },
  (ctx, { params, body }) => sendTest(ctx, { ...params, ...body }),
);
