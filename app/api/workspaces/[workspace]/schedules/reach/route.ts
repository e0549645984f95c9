import { withWorkspaceRoute } from "@/lib/auth";
import { previewReach, previewReachSchema } from "@/lib/schedules";

/** How many people a schedule would reach. */
export const POST = withWorkspaceRoute(
  { permission: "interactions.publish", body: previewReachSchema },
  (ctx, { body }) => previewReach(ctx, body),
);
