import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadRestorePoint } from "@/lib/drafts";

/** What one of them holds. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params: z.object({ interactionId: z.string(), pointId: z.string() }) },
  (ctx, { params }) => loadRestorePoint(ctx, params),
);
