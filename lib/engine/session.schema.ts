import { z } from "zod";
import { endReasons, sessionModes, sessionStatuses } from "./words";

/** What the engine remembers between turns that nobody else asks for. */
export const sessionMarksSchema = z.object({
  /** How often the current step refused an answer since it was entered. */
  rejections: z.number().int().positive().optional(),
});

/**
 * One peer's run through one version. Times are milliseconds since 1970, `null` where nothing applies, so that a row
 * and this object hold the same. Never a copy of the definition (ENG-5).
 */
export const sessionSchema = z.object({
  id: z.string(),
  /** Unguessable; stands in every button, so that cards of another run or from before a reset are stale. */
  token: z.string(),
  interactionId: z.string(),
  versionId: z.string(),
  status: z.enum(sessionStatuses),
  endReason: z.enum(endReasons).nullable(),
  mode: z.enum(sessionModes),
  currentStepId: z.string(),
  previousStepId: z.string().nullable(),
  /** Set only while an answer is being edited, also during a cancel question that interrupts the edit. */
  returnToStepId: z.string().nullable(),
  /** `[step id, answer]`; see `answers.ts`. */
  answers: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
  /** Each connection that was taken, once: `[from, to]`. What it does not reach from the first step is off the route. */
  path: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
  marks: sessionMarksSchema,
  remindAt: z.number().nullable(),
  reminderSentAt: z.number().nullable(),
  /** Also of a session that a person's hand-over paused: how far it lies behind `pausedAt` is the time that it has left. */
  expiresAt: z.number().nullable(),
  pausedAt: z.number().nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
  endedAt: z.number().nullable(),
  /** One higher for every turn that changed the session. */
  revision: z.number().int(),
});
export type Session = z.infer<typeof sessionSchema>;
