import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { setNetwork } from "@/lib/channel-admin";

/** Makes the way between platform and product unstable, or stable again. */
export const PUT = withWorkspaceRoute(
  {
    permission: "inbox.reply",
    params: z.object({ channelId: z.string() }),
    body: z.object({ isUnstable: z.boolean() }),
  },
  (ctx, { params, body }) => setNetwork(ctx, { channelId: params.channelId, ...body }),
);
