import { z } from "zod";

/** What the list of interactions can be ordered by: words of the interaction, then figures of its sessions. */
export const interactionOrderKeys = [
  "updated",
  "title",
  "active",
  "paused",
  "completed",
  "timeout",
  "canceled",
  "total",
  "rate",
  "people",
] as const;
export type InteractionOrderKey = (typeof interactionOrderKeys)[number];

export interface InteractionOrder {
  by: InteractionOrderKey;
  direction: "asc" | "desc";
}

/** What was changed last comes first. */
export const usualOrder: InteractionOrder = { by: "updated", direction: "desc" };

/** Reads `title` or `-completed` (downwards) from an address; anything else is the usual order. */
export const interactionOrderSchema = z
  .string()
  .optional()
  .transform((text = ""): InteractionOrder => {
    const by = interactionOrderKeys.find((key) => key === text.replace(/^-/, ""));
    return by ? { by, direction: text.startsWith("-") ? "desc" : "asc" } : usualOrder;
  });
