"use server";

import { z } from "zod";
import { workspaceAction } from "@/lib/auth";
import { saveTrigger } from "@/lib/triggers";

/** Makes a keyword that starts an interaction on one channel. */
export const makeKeyword = workspaceAction(
  {
    permission: "interactions.edit",
    schema: z.object({ interactionId: z.string(), channelId: z.string(), keyword: z.string().trim().min(1).max(200) }),
  },
  (ctx, { interactionId, channelId, keyword }) =>
    saveTrigger(ctx, {
      title: keyword,
      channelIds: [channelId],
      rule: { type: "keyword", match: "equals", value: keyword },
      effect: { type: "start_interaction", interactionId },
    }),
);
