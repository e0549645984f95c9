import { z } from "zod";
import { sessionStatuses } from "@/lib/engine";

/** The revision that the member saw: a change of something that has moved on meanwhile is refused. */
const revision = z.int().min(1);

export const editAnswerSchema = z.object({
  value: z.string().max(5_000),
  revision,
  /** Why an answer is kept that the step's own rules refuse. */
  override: z.string().trim().min(1).max(500).optional(),
  /** Writes the answer into the person's profile as well, for an interaction that stores answers there. */
  updatesProfile: z.boolean().default(false),
});
export type EditAnswerInput = z.infer<typeof editAnswerSchema> & SessionAddress & { stepId: string };

export const setStatusSchema = z.object({ status: z.enum(sessionStatuses), revision });
export type SetStatusInput = z.infer<typeof setStatusSchema> & SessionAddress;

/** Sessions that may be deleted at once. */
export const mostDeleted = 500;

export const deleteSessionsSchema = z.object({ sessionIds: z.array(z.string().max(64)).min(1).max(mostDeleted) });
export type DeleteSessionsInput = z.infer<typeof deleteSessionsSchema> & { interactionId: string };

/** A session is only ever asked for as one of its interaction. */
export interface SessionAddress {
  interactionId: string;
  sessionId: string;
}
