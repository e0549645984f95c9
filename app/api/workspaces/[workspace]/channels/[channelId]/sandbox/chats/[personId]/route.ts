import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { clearChat } from "@/lib/channel-admin";

/** Empties one person's thread on the phone. */
export const DELETE = withWorkspaceRoute(
  { permission: "inbox.reply", params: z.object({ channelId: z.string(), personId: z.string() }) },
  (ctx, { params }) => clearChat(ctx, params),
);
