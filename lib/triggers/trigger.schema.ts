import { z } from "zod";
import { matchTypes, overridePolicies } from "@/lib/engine";

/** What has to happen on a channel. Texts are compared as cancel words are: `equals` and `contains` ignore case. */
export const triggerConditionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("keyword"), match: z.enum(matchTypes), value: z.string().min(1).max(500) }),
  /** Every parameter named here stands in the postback's data with this value. */
  z.strictObject({ type: z.literal("postback"), query: z.record(z.string(), z.string()) }),
  z.strictObject({ type: z.literal("follow") }),
  z.strictObject({ type: z.literal("any_message") }),
]);
export type TriggerCondition = z.infer<typeof triggerConditionSchema>;

/** What then happens. */
export const triggerEffectSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("start_interaction"),
    interactionId: z.string(),
    overridePolicy: z.enum(overridePolicies).optional(),
  }),
]);
export type TriggerEffect = z.infer<typeof triggerEffectSchema>;

/** `default`: postback triggers may interrupt an interaction that runs, text triggers may not. */
export const mayInterruptValues = ["default", "yes", "no"] as const;
export type MayInterrupt = (typeof mayInterruptValues)[number];
