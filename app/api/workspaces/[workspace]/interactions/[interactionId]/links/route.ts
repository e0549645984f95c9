import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { env } from "@/lib/kernel/env";
import { listShareLinks, makeShareLink } from "@/lib/share-links";
import { type MadeShareLink, newShareLinkSchema } from "@/lib/share-links/shared";

const params = z.object({ interactionId: z.string() });

/** The links under which anybody can look at an interaction. */
export const GET = withWorkspaceRoute({ permission: "interactions.edit", params }, (ctx, { params }) =>
  listShareLinks(ctx, params.interactionId),
);

/** Makes one, and tells its address, once. */
export const POST = withWorkspaceRoute(
  { permission: "interactions.edit", params, body: newShareLinkSchema, status: 201 },
  async (ctx, { params, body }): Promise<MadeShareLink> => {
    const { id, token } = await makeShareLink(ctx, { ...params, ...body });
    return { id, url: `${env().appUrl}/s/${token}` };
  },
);
