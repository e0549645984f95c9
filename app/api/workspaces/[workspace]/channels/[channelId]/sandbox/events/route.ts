import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { openSandboxEvents } from "@/lib/channel-admin";

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // Neither compression nor a proxy may hold events back.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/** That something changed on the pretend platform, as server-sent events. */
export const GET = withWorkspaceRoute(
  { permission: "inbox.reply", params: z.object({ channelId: z.string() }) },
  async (ctx, { params, request }) =>
    new Response(await openSandboxEvents(ctx, params.channelId, request.signal), { headers }),
);
