import { z } from "zod";
import { jsonObjectSchema } from "@/lib/messages";

/** What follows when an action fails: the list goes on, or the person is led elsewhere, or the interaction ends as at a stop. */
export const onFailureSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("continue") }),
  z.strictObject({ type: z.literal("go_to"), stepId: z.string() }),
  z.strictObject({ type: z.literal("end") }),
]);
export type OnFailure = z.infer<typeof onFailureSchema>;

/** Hands data on to a later action: `to` is `<number of the action>.<path of the parameter>`. */
export const chainSchema = z.strictObject({ to: z.string(), data: z.string() });
export type Chain = z.infer<typeof chainSchema>;

/** One configured action. `type` stays open in drafts; publishing knows the catalogue. */
export const actionEntrySchema = z.strictObject({
  type: z.string(),
  parameters: jsonObjectSchema.default({}),
  sendReturnValue: z.boolean().default(true),
  chains: z.array(chainSchema).default([]),
  isEnabled: z.boolean().default(true),
  onFailure: onFailureSchema.default({ type: "continue" }),
});
export type ActionEntry = z.infer<typeof actionEntrySchema>;
