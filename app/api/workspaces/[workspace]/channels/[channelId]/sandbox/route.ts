import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadSandboxView } from "@/lib/channel-admin";

/** What the phone of a sandbox channel shows. */
export const GET = withWorkspaceRoute(
  {
    permission: "inbox.reply",
    params: z.object({ channelId: z.string() }),
    query: z.object({ person: z.string().optional(), first: z.literal("1").optional() }),
  },
  (ctx, { params, query }) =>
    loadSandboxView(ctx, { channelId: params.channelId, personId: query.person, isFirst: query.first === "1" }),
);
