import { z } from "zod";
import { patchSchema } from "@/lib/builder/shared";
import { renamedStepSchema } from "@/lib/comments/shared";

/** A document of the largest kind, replaced as a whole, in the bytes of JSON patches. */
export const saveBodyBytes = 6 * 1024 * 1024;

/** A save: what changed since a revision, and nothing else (SAV-1). */
export const saveChangesSchema = z.strictObject({
  revision: z.number().int().nonnegative(),
  /** Made by the client for this save. Sent again with the same one it is done once, however often its answer gets lost. */
  changeId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  patches: z.array(patchSchema).max(50_000),
  /** Steps that got another id, in the order in which that happened: patches alone do not tell it from deleting and adding. */
  renames: z.array(renamedStepSchema).max(1_000).optional(),
  /** What it was, when it was no ordinary editing: such a save keeps what stood before (SAV-7). */
  reason: z.enum(["edit", "merge", "restore", "import", "discard"]).default("edit"),
});
