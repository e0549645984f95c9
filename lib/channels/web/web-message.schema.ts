import { z } from "zod";

/** What the chat page can do when something is tapped. */
export const webActionSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("postback"), data: z.string(), displayText: z.string().optional() }),
  z.object({ type: z.literal("message"), text: z.string() }),
  z.object({ type: z.literal("uri"), uri: z.string() }),
  z.object({
    type: z.literal("datetimepicker"),
    data: z.string(),
    mode: z.enum(["date", "time", "datetime"]),
    initial: z.string().optional(),
    min: z.string().optional(),
    max: z.string().optional(),
  }),
  z.object({ type: z.literal("clipboard"), text: z.string() }),
]);
export type WebAction = z.infer<typeof webActionSchema>;

const buttonSchema = z.object({
  label: z.string(),
  action: webActionSchema,
  style: z.enum(["primary", "secondary", "link"]).optional(),
  width: z.number().optional(),
});
export type WebButton = z.infer<typeof buttonSchema>;

const quickReplies = z.array(z.object({ label: z.string(), action: webActionSchema })).optional();

/** A message as the chat page draws it: what `encode` makes and the outbox stores. */
export const webMessageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string(), quickReplies }),
  z.object({ type: z.literal("image"), url: z.string(), previewUrl: z.string(), quickReplies }),
  z.object({ type: z.literal("video"), url: z.string(), previewUrl: z.string(), quickReplies }),
  z.object({ type: z.literal("audio"), url: z.string(), quickReplies }),
  z.object({
    type: z.literal("location"),
    title: z.string(),
    address: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    quickReplies,
  }),
  z.object({
    type: z.literal("card"),
    title: z.string().optional(),
    text: z.string().optional(),
    rows: z.array(z.object({ label: z.string(), value: z.string() })),
    buttons: z.array(buttonSchema),
    columns: z.number(),
    quickReplies,
  }),
  /** Something that the web cannot show; the page says so in the visitor's language. */
  z.object({ type: z.literal("unavailable"), kind: z.string(), quickReplies }),
]);
export type WebMessage = z.infer<typeof webMessageSchema>;
