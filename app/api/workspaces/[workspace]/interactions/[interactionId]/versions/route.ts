import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { publishDraft } from "@/lib/interactions";

const body = z.strictObject({
  revision: z.number().int().nonnegative(),
  acceptsWarnings: z.boolean(),
  note: z.string().trim().max(500).optional(),
});

/** Publishes the draft that was looked at as the next version. */
export const POST = withWorkspaceRoute(
  { permission: "interactions.publish", params: z.object({ interactionId: z.string() }), body, status: 201 },
  (ctx, { params, body }) => publishDraft(ctx, { ...params, ...body }),
);
