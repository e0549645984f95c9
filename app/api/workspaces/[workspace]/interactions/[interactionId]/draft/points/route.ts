import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { listRestorePoints } from "@/lib/drafts";

/** States of the draft that can be brought back. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params: z.object({ interactionId: z.string() }) },
  (ctx, { params }) => listRestorePoints(ctx, params.interactionId),
);
