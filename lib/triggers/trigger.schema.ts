import { z } from "zod";
import { friendStatuses, peerKinds } from "@/lib/contacts/shared";
import { actionEntrySchema, matchTypes, overridePolicies, templateMessageSchema } from "@/lib/engine";

/** Bounds of a workspace: beyond them a list is no longer something that people read. */
export const maxTriggers = 500;
export const maxRequirements = 10;
/** One send of every platform carries that many messages. */
export const maxMessages = 5;
export const maxActions = 20;

/** Kinds of what people say besides text. */
export const saidKinds = ["text", "image", "video", "audio", "file", "location", "sticker"] as const;

/** What has to happen on a channel. Texts are compared as cancel words are: `equals` and `contains` ignore case. */
export const triggerRuleSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("keyword"), match: z.enum(matchTypes), value: z.string().min(1).max(500) }),
  /** Every parameter named here stands in the postback's data with this value. */
  z.strictObject({ type: z.literal("postback"), query: z.record(z.string().max(100), z.string().max(300)) }),
  /** Somebody became a friend; `isUnblocked` tells new friends from those who come back. */
  z.strictObject({ type: z.literal("follow"), isUnblocked: z.boolean().optional() }),
  z.strictObject({ type: z.literal("unfollow") }),
  /** Without kinds: anything that is said. */
  z.strictObject({ type: z.literal("any_message"), kinds: z.array(z.enum(saidKinds)).min(1).optional() }),
  /** A text that neither an interaction nor another trigger has said anything to (section 20, 6). */
  z.strictObject({ type: z.literal("unanswered") }),
  z.strictObject({ type: z.literal("join") }),
  z.strictObject({ type: z.literal("leave") }),
  z.strictObject({ type: z.literal("member_joined") }),
  z.strictObject({ type: z.literal("member_left") }),
  z.strictObject({
    type: z.literal("beacon"),
    hardwareId: z.string().min(1).max(64).optional(),
    action: z.enum(["enter", "banner", "stay"]).optional(),
  }),
  z.strictObject({ type: z.literal("video_play_complete"), trackingId: z.string().min(1).max(100).optional() }),
  z.strictObject({ type: z.literal("account_link"), result: z.enum(["ok", "failed"]).optional() }),
  z.strictObject({ type: z.literal("membership"), action: z.enum(["joined", "left", "renewed"]).optional() }),
]);
export type TriggerRule = z.infer<typeof triggerRuleSchema>;
export type TriggerRuleType = TriggerRule["type"];

export const profileTests = ["equals", "contains", "is_set", "is_empty"] as const;

/** What else has to hold, about the chat, the person and the hour. Without a `source`: one-to-one chats, or groups for what only groups do. */
export const requirementSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("source"), kinds: z.array(z.enum(peerKinds)).min(1) }),
  z.strictObject({ type: z.literal("friend"), statuses: z.array(z.enum(friendStatuses)).min(1) }),
  z.strictObject({ type: z.literal("tag"), has: z.boolean(), tag: z.string().min(1).max(60) }),
  z.strictObject({
    type: z.literal("profile"),
    key: z.string().min(1).max(100),
    test: z.enum(profileTests),
    value: z.string().max(500).optional(),
  }),
  /** A channel without business hours is always open. */
  z.strictObject({ type: z.literal("hours"), isOpen: z.boolean() }),
]);
export type Requirement = z.infer<typeof requirementSchema>;
export type RequirementType = Requirement["type"];

/** What then happens. */
export const triggerEffectSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("start_interaction"),
    interactionId: z.string(),
    overridePolicy: z.enum(overridePolicies).optional(),
  }),
  z.strictObject({
    type: z.literal("send_messages"),
    messages: z.array(templateMessageSchema).min(1).max(maxMessages),
  }),
  /** A saved message, by its id or key. */
  z.strictObject({
    type: z.literal("send_template"),
    template: z.string().min(1).max(100),
    args: z.record(z.string().max(100), z.string().max(1000)).default({}),
  }),
  z.strictObject({ type: z.literal("run_actions"), actions: z.array(actionEntrySchema).min(1).max(maxActions) }),
  /** A person goes on from here; the note is for them. */
  z.strictObject({ type: z.literal("hand_over"), note: z.string().max(500).optional() }),
]);
export type TriggerEffect = z.infer<typeof triggerEffectSchema>;
export type TriggerEffectType = TriggerEffect["type"];

/** `default`: postback triggers may interrupt an interaction that runs, text triggers may not. */
export const mayInterruptValues = ["default", "yes", "no"] as const;
export type MayInterrupt = (typeof mayInterruptValues)[number];
