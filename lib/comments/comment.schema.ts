import { z } from "zod";

/** How much of it there may be; a screen reads some of it at a time. */
export const commentLimits = { text: 2_000, mentions: 50, commentsOfThread: 200, threads: 1_000 } as const;

// PostgreSQL stores no null character, and nobody types one.
const storable = (text: string) => !text.includes("\0");

/** Plain text; `<@mem_…>` stands for a member. */
const textSchema = z.string().trim().min(1).max(commentLimits.text).refine(storable);
/** Drafts may hold ids that would not be given today. */
const stepIdSchema = z.string().min(1).max(200).refine(storable);
/** Made by the client for this comment. Sent again with the same one it is there once, however often its answer gets lost. */
const clientIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

export const addThreadSchema = z.strictObject({ clientId: clientIdSchema, stepId: stepIdSchema, text: textSchema });
export const addReplySchema = z.strictObject({ clientId: clientIdSchema, text: textSchema });
export const editCommentSchema = z.strictObject({ text: textSchema });

export const commentFilters = ["open", "resolved", "mentions"] as const;
export type CommentFilter = (typeof commentFilters)[number];

export const listThreadsSchema = z.object({
  filter: z.enum(commentFilters).default("open"),
  /** Those of one step alone. */
  stepId: stepIdSchema.optional(),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}\.th_[0-9a-z]{26}$/)
    .optional(),
});

/** A step that got another id: its threads go with it (MOD-3). */
export const renamedStepSchema = z.strictObject({ from: stepIdSchema, to: stepIdSchema });
export type RenamedStep = z.infer<typeof renamedStepSchema>;
