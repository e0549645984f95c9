import { z } from "zod";

export const pickerModes = ["date", "time", "datetime"] as const;

/** What a tap on a button or quick reply does. Platforms that cannot do it degrade when they encode. */
export const actionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("postback"), data: z.string(), displayText: z.string().optional() }),
  z.strictObject({ type: z.literal("message"), text: z.string() }),
  z.strictObject({ type: z.literal("uri"), uri: z.string() }),
  z.strictObject({
    type: z.literal("datetimepicker"),
    data: z.string(),
    mode: z.enum(pickerModes),
    initial: z.string().optional(),
    min: z.string().optional(),
    max: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("camera") }),
  z.strictObject({ type: z.literal("cameraRoll") }),
  z.strictObject({ type: z.literal("location") }),
  z.strictObject({ type: z.literal("clipboard"), text: z.string() }),
  z.strictObject({ type: z.literal("richmenuswitch"), alias: z.string(), data: z.string() }),
]);
export type Action = z.infer<typeof actionSchema>;

export const buttonStyles = ["primary", "secondary", "link"] as const;

/** A button of a card. `width` is its share of the row, as a flex factor. */
export const buttonSchema = z.strictObject({
  label: z.string(),
  action: actionSchema,
  style: z.enum(buttonStyles).optional(),
  width: z.number().positive().optional(),
  imageUrl: z.string().optional(),
});
export type Button = z.infer<typeof buttonSchema>;

export const quickReplySchema = z.strictObject({
  label: z.string(),
  action: actionSchema,
  imageUrl: z.string().optional(),
});
export type QuickReply = z.infer<typeof quickReplySchema>;

export const maxQuickReplies = 13;
