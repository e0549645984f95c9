import { z } from "zod";

/** Somebody who is to be added to a phone. */
export const newPersonSchema = z.object({
  displayName: z.string().trim().min(1).max(20),
  language: z.enum(["ja", "en"]).default("ja"),
});
