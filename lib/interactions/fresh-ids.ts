import { randomBytes } from "node:crypto";
import { z } from "zod";
import { newId } from "@/lib/kernel/ids";

export const freshIdSchema = z.object({ sessionId: z.string(), token: z.string() });
type FreshId = z.infer<typeof freshIdSchema>;

/**
 * The new ids of an event's turns, one pair for each turn. They are kept while a turn waits: computed again it makes the same
 * sessions, so that what it asks for is recognised as what was answered.
 */
export interface FreshIds {
  ids: FreshId[];
  used: number;
}

/** The ids of the next turn: those it had before, or new ones. */
export function nextFresh(fresh: FreshIds): FreshId {
  const id = fresh.ids[fresh.used] ?? { sessionId: newId("session"), token: randomBytes(18).toString("base64url") };
  fresh.ids[fresh.used] = id;
  fresh.used += 1;
  return id;
}
