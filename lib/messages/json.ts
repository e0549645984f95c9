import { z } from "zod";

/** Any JSON object, kept as it came: the untouched payload of a platform, or a design drawn elsewhere. */
export const jsonObjectSchema = z.record(z.string(), z.unknown());
export type JsonObject = z.infer<typeof jsonObjectSchema>;
