import { z } from "zod";

/** Addresses of files that were pasted from another workspace. */
export const adoptFilesSchema = z.strictObject({ urls: z.array(z.string().max(2_000)).max(500) });

/** The address under which each file is to be had here; null for one that the person may not read. */
export type AdoptedFiles = Record<string, string | null>;
