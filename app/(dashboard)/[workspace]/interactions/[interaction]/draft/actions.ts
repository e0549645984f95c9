"use server";

import { z } from "zod";
import { workspaceAction } from "@/lib/auth";
import { publishDraft, saveDraft } from "@/lib/interactions";

/** Publishes the draft that was looked at. */
export const publish = workspaceAction(
  {
    permission: "interactions.publish",
    schema: z.object({
      interactionId: z.string(),
      revision: z.coerce.number().int(),
      /** A box that is not ticked is not in the form. */
      acceptsWarnings: z.literal("on").optional(),
      note: z.string().trim().max(500).optional(),
    }),
  },
  (ctx, { acceptsWarnings, ...input }) => publishDraft(ctx, { ...input, acceptsWarnings: acceptsWarnings === "on" }),
);

/** Takes the draft away; what is live stays. */
export const discard = workspaceAction(
  {
    permission: "interactions.edit",
    schema: z.object({ interactionId: z.string(), revision: z.coerce.number().int() }),
  },
  (ctx, input) => saveDraft(ctx, { ...input, draft: null }),
);
