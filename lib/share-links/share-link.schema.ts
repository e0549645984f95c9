import { z } from "zod";
import type { SharedState } from "@/db/schema";

/** What a link shows whenever somebody opens it: what is live then, or the draft as it stands then. */
export const sharedStateValues = ["live", "draft"] as const satisfies readonly SharedState[];

export const newShareLinkSchema = z.strictObject({ shows: z.enum(sharedStateValues) });
export type NewShareLink = z.output<typeof newShareLinkSchema>;

/** A link that somebody made; its address was told once and is not known any more. */
export interface ShareLinkItem {
  id: string;
  shows: SharedState;
  createdAt: string;
  /** Null when that person is gone. */
  createdBy: string | null;
}

/** A link at the moment of its making. */
export interface MadeShareLink {
  id: string;
  url: string;
}
