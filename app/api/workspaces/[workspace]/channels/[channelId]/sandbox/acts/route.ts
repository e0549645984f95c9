import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { actOnPhone } from "@/lib/channel-admin";
import { phoneActSchema } from "@/lib/channel-admin/shared";

/** Lets a person of the sandbox do something. */
export const POST = withWorkspaceRoute(
  { permission: "inbox.reply", params: z.object({ channelId: z.string() }), body: phoneActSchema },
  (ctx, { params, body }) => actOnPhone(ctx, { channelId: params.channelId, ...body }),
);
