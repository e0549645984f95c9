import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { createInteraction } from "@/lib/interactions";
import { interactionKeySchema, interactionTitleSchema } from "@/lib/interactions/shared";

const body = z.strictObject({
  title: interactionTitleSchema,
  key: interactionKeySchema,
  channelIds: z.array(z.string()).max(200),
});

/** A new interaction without a step. */
export const POST = withWorkspaceRoute({ permission: "interactions.edit", body, status: 201 }, (ctx, { body }) =>
  createInteraction(ctx, { ...body, key: { name: body.key, isFixed: true }, draft: null }),
);
