import { z } from "zod";
import {
  actionSchema,
  audioMessageSchema,
  flexMessageSchema,
  imageMessageSchema,
  locationMessageSchema,
  pickerModes,
  rawMessageSchema,
  stickerMessageSchema,
  videoMessageSchema,
} from "@/lib/messages";

/**
 * What an author's button or quick reply does. Beside the actions of every message there are three that the engine
 * completes when the step is shown: `answer` gives this value, `pick` opens a date picker whose choice is the answer,
 * `cancel` opens the cancel path.
 */
export const stepActionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("answer"), value: z.string(), nextStepId: z.string().optional() }),
  z.strictObject({
    type: z.literal("pick"),
    mode: z.enum(pickerModes),
    initial: z.string().optional(),
    min: z.string().optional(),
    max: z.string().optional(),
    nextStepId: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("cancel") }),
  ...actionSchema.options,
]);
export type StepAction = z.infer<typeof stepActionSchema>;

export const stepQuickReplySchema = z.strictObject({
  label: z.string(),
  action: stepActionSchema,
  imageUrl: z.string().optional(),
});
export type StepQuickReply = z.infer<typeof stepQuickReplySchema>;

const quickReplies = z.array(stepQuickReplySchema).optional();

/** One answer of a `template_button`. The label defaults to the value; without a target the step's own rules decide. */
export const optionSchema = z.strictObject({
  value: z.string(),
  label: z.string().optional(),
  nextStepId: z.string().optional(),
  secondary: z.boolean().optional(),
  width: z.number().positive().optional(),
});
export type Option = z.infer<typeof optionSchema>;

/** How much of an answer a card shows. */
export const answerMasks = ["last4", "all"] as const;
export type AnswerMask = (typeof answerMasks)[number];

/** Which answers a card lists, in this order, and how (MSG-10). Without a choice all are listed, in the order of the steps. */
const pickedAnswer = z.strictObject({ stepId: z.string(), label: z.string().optional() });
const listedAnswer = pickedAnswer.extend({ mask: z.enum(answerMasks).optional() });

const labelled = z.strictObject({ label: z.string().optional(), nextStepId: z.string().optional() });

const templateMessages = [
  z.strictObject({ type: z.literal("text"), text: z.string(), quickReplies }),
  stickerMessageSchema.extend({ quickReplies }),
  imageMessageSchema.extend({ quickReplies }),
  videoMessageSchema.extend({ quickReplies }),
  audioMessageSchema.extend({ quickReplies }),
  locationMessageSchema.extend({ quickReplies }),
  flexMessageSchema.extend({ quickReplies }),
  rawMessageSchema.extend({ quickReplies }),
  z.strictObject({
    type: z.literal("template_button"),
    text: z.string(),
    options: z.array(optionSchema),
    columns: z.number().int().min(1).max(4).default(1),
    quickReplies,
  }),
] as const;

/** A saved message as its author wrote it: everything but the cards that only a step of an interaction can show. */
export const templateMessageSchema = z.discriminatedUnion("type", [...templateMessages]);
export type TemplateMessage = z.infer<typeof templateMessageSchema>;

/** A message as its author wrote it: generic messages with placeholders, and the cards that the engine draws. */
export const stepMessageSchema = z.discriminatedUnion("type", [
  ...templateMessages,
  z.strictObject({
    type: z.literal("confirm_template"),
    title: z.string().optional(),
    apply: labelled.default({}),
    edit: labelled.default({}),
    answers: z.array(listedAnswer).optional(),
    quickReplies,
  }),
  z.strictObject({
    type: z.literal("edit_picker_template"),
    title: z.string().optional(),
    cancel: labelled.default({}),
    answers: z.array(pickedAnswer).optional(),
    quickReplies,
  }),
  z.strictObject({
    type: z.literal("cancel_confirm_template"),
    title: z.string().optional(),
    abort: z.strictObject({ label: z.string().optional() }).default({}),
    continue: z.strictObject({ label: z.string().optional() }).default({}),
    quickReplies,
  }),
]);
export type StepMessage = z.infer<typeof stepMessageSchema>;
