import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadQuota } from "@/lib/channel-admin";

const params = z.object({ channelId: z.string() });

/** What may still be pushed this month, as the platform says. */
export const GET = withWorkspaceRoute({ permission: "interactions.publish", params }, (ctx, { params }) =>
  loadQuota(ctx, params.channelId),
);
