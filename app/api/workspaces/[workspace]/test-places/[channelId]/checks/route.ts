import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { checkMessages, shownMessagesSchema } from "@/lib/channel-admin";

const params = z.object({ channelId: z.string() });

/** What the channel's platform says of messages that are not sent. */
export const POST = withWorkspaceRoute(
  { permission: "interactions.edit", params, body: shownMessagesSchema },
  (ctx, { params, body }) => checkMessages(ctx, params.channelId, body),
);
