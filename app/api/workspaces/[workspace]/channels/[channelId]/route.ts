import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadChannel } from "@/lib/channel-admin";

/** A channel with its health: what the set-up page asks again and again while it waits for the first event. */
export const GET = withWorkspaceRoute(
  { permission: "channels.view", params: z.object({ channelId: z.string() }) },
  (ctx, { params }) => loadChannel(ctx, params.channelId),
);
