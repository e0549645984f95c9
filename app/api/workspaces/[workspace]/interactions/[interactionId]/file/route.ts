import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { downloadInteraction } from "@/lib/interaction-file";

const of = z.union([z.literal("draft"), z.coerce.number().int().positive()]);

/** An interaction as a file: its draft, or a version by number. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params: z.object({ interactionId: z.string() }), query: z.object({ of }) },
  async (ctx, { params, query }) => {
    const { headers, text } = await downloadInteraction(ctx, { ...params, ...query });
    return new Response(text, { headers });
  },
);
