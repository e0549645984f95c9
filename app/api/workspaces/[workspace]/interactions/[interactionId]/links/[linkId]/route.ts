import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { revokeShareLink } from "@/lib/share-links";

/** Makes a link void. */
export const DELETE = withWorkspaceRoute(
  { permission: "interactions.edit", params: z.object({ interactionId: z.string(), linkId: z.string() }) },
  (ctx, { params }) => revokeShareLink(ctx, params),
);
