import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { importInteraction } from "@/lib/interaction-file";
import { importBodyBytes } from "@/lib/interaction-file/shared";
import { interactionTitleSchema } from "@/lib/interactions/shared";

const target = z.discriminatedUnion("type", [
  z.object({ type: z.literal("new"), title: interactionTitleSchema, channelIds: z.array(z.string()).max(200) }),
  z.object({ type: z.literal("draft"), interactionId: z.string() }),
]);

/** Imports a file as a draft. */
export const POST = withWorkspaceRoute(
  {
    permission: "interactions.edit",
    body: z.object({ text: z.string(), target }),
    maxBodyBytes: importBodyBytes,
    status: 201,
  },
  (ctx, { body }) => importInteraction(ctx, body),
);
