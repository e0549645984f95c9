import { z } from "zod";
import { templateMessageSchema } from "@/lib/engine";

/** How much a template may be. A send carries five messages; the rest keeps a workspace's templates in a worker's memory. */
export const templateLimits = {
  title: 100,
  folder: 60,
  args: 20,
  argDefault: 1000,
  argDescription: 200,
  messages: 5,
  /** Of the messages' JSON: five carousels of the largest size that a platform takes. */
  messagesBytes: 256 * 1024,
  templates: 1000,
} as const;

export const templateKeyPattern = /^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,63}$/u;

/** What whoever uses the template fills in: `{{args.<name>}}`. */
export const templateArgSchema = z.strictObject({
  name: z.string().regex(templateKeyPattern),
  default: z.string().max(templateLimits.argDefault).optional(),
  description: z.string().max(templateLimits.argDescription).optional(),
});
export type TemplateArg = z.infer<typeof templateArgSchema>;

export const templateArgsSchema = z
  .array(templateArgSchema)
  .max(templateLimits.args)
  .superRefine((args, context) => {
    for (const [index, { name }] of args.entries()) {
      if (args.findIndex((other) => other.name === name) === index) continue;
      context.addIssue({ code: "custom", path: [index, "name"], message: "duplicate" });
    }
  });

/** One to five messages of any kind that makes sense outside a session. */
export const templateMessagesSchema = z
  .array(templateMessageSchema)
  .min(1)
  .max(templateLimits.messages)
  .refine((messages) => bytesOf(messages) <= templateLimits.messagesBytes, { error: "too large" });

/** What an author decides about a template. */
export const templateContentSchema = z.strictObject({
  key: z.string().regex(templateKeyPattern),
  title: z.string().trim().min(1).max(templateLimits.title),
  folder: z.string().trim().max(templateLimits.folder).default(""),
  args: templateArgsSchema.default([]),
  messages: templateMessagesSchema,
});
export type TemplateContent = z.infer<typeof templateContentSchema>;
export type TemplateContentInput = z.input<typeof templateContentSchema>;

/** The same while it is written: shapes fit, nothing else needs to. */
export const templateDraftSchema = z.object({
  key: z.string(),
  title: z.string(),
  folder: z.string(),
  args: z.array(z.object({ name: z.string(), default: z.string().optional(), description: z.string().optional() })),
  messages: z.array(templateMessageSchema),
});

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
