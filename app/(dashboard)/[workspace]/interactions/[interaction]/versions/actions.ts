"use server";

import { z } from "zod";
import { workspaceAction } from "@/lib/auth";
import { rollBack as rollBackTo } from "@/lib/interactions";

/** Publishes what an older version holds as the newest one. */
export const rollBack = workspaceAction(
  {
    permission: "interactions.publish",
    schema: z.object({
      interactionId: z.string(),
      number: z.coerce.number().int().positive(),
      note: z.string().trim().max(500).optional(),
    }),
  },
  rollBackTo,
);
