import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { moveClock } from "@/lib/channel-admin";
import { clockMoveSchema } from "@/lib/channel-admin/shared";

/** Moves the sandbox's clock. */
export const POST = withWorkspaceRoute(
  { permission: "inbox.reply", params: z.object({ channelId: z.string() }), body: clockMoveSchema },
  (ctx, { params, body }) => moveClock(ctx, { channelId: params.channelId, move: body }),
);
