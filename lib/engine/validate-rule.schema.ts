import { z } from "zod";

/** An own text instead of the default one; placeholders allowed. */
const message = z.string().optional();

/** The first and the last that pass, in the form of the rule itself. */
const bounds = { min: z.string().optional(), max: z.string().optional() };

/** One check of an answer. Parameters as in the table of rules in `validate.ts`. */
export const validateRuleSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("required"), message }),
  z.strictObject({
    type: z.literal("number"),
    min: z.number().optional(),
    max: z.number().optional(),
    integer: z.boolean().optional(),
    message,
  }),
  z.strictObject({
    type: z.literal("length"),
    minlength: z.number().int().nonnegative().optional(),
    maxlength: z.number().int().nonnegative().optional(),
    message,
  }),
  z.strictObject({ type: z.literal("email"), message }),
  z.strictObject({ type: z.literal("phone"), format: z.enum(["jp", "e164"]).default("jp"), message }),
  z.strictObject({ type: z.literal("url"), message }),
  z.strictObject({ type: z.literal("date"), ...bounds, message }),
  z.strictObject({ type: z.literal("time"), ...bounds, message }),
  z.strictObject({ type: z.literal("datetime"), ...bounds, message }),
  z.strictObject({ type: z.literal("enum"), values: z.array(z.string()), message }),
  z.strictObject({ type: z.literal("regex"), pattern: z.string(), message }),
  z.strictObject({ type: z.literal("japanese"), script: z.enum(["hiragana", "katakana"]), message }),
  z.strictObject({
    type: z.literal("forbidden"),
    words: z.array(z.string()).default([]),
    patterns: z.array(z.string()).default([]),
    message,
  }),
]);
export type ValidateRule = z.infer<typeof validateRuleSchema>;
export type ValidateRuleType = ValidateRule["type"];
