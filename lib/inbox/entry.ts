import { z } from "zod";
import { inboundContentSchema, jsonObjectSchema, messageSchema } from "@/lib/messages";

/** Where an entry comes from (INB-180). What people may read of it (names) is looked up, except an agent's name at the time. */
export const entryOriginSchema = z.discriminatedUnion("type", [
  /** The other side of the conversation. `memberId`: who of a group or room, when the platform tells. */
  z.object({ type: z.literal("person"), memberId: z.string().optional() }),
  z.object({
    type: z.literal("interaction"),
    interactionId: z.string(),
    versionId: z.string(),
    sessionId: z.string(),
    stepId: z.string(),
  }),
  /** `templateTitle`: the saved message that the agent sent, as it was called then. `isTest`: tried out on their own phone. */
  z.object({
    type: z.literal("agent"),
    userId: z.string(),
    name: z.string(),
    templateTitle: z.string().optional(),
    isTest: z.boolean().optional(),
  }),
  z.object({ type: z.literal("trigger"), triggerId: z.string() }),
  /** The platform itself, where nobody of the conversation acted. */
  z.object({ type: z.literal("platform") }),
  /** The product; `name` says which part. */
  z.object({ type: z.literal("system"), name: z.string() }),
]);
export type EntryOrigin = z.infer<typeof entryOriginSchema>;

/** What is left of a message that was unsent (INB-171): the kind of bubble, nothing of what it said. */
export const unsentContentSchema = z.strictObject({ type: z.literal("unsent") });

/** Platform time of the newest edit, in milliseconds: an older one that comes late changes nothing. */
const editedSchema = z.object({ editedAt: z.number().optional() });

/** What a tap on a button of ours led to: the interaction and step that took it, or why nothing did. */
const handledSchema = z.object({
  by: z.enum(["interaction", "trigger", "account_link", "tester", "nobody"]),
  sessionId: z.string().optional(),
  stepId: z.string().optional(),
  reason: z.string().optional(),
});
export type Handled = z.infer<typeof handledSchema>;

const members = z.array(z.object({ platformId: z.string() }));

/** What happened to a session, told in the timeline. `title` and `number` are those of the version at the time. */
export const sessionContentSchema = z.object({
  sessionId: z.string(),
  interactionId: z.string(),
  versionId: z.string(),
  title: z.string(),
  number: z.number().int(),
  /** Why it ended, for `interaction.canceled`. */
  reason: z.string().optional(),
});
export type SessionContent = z.infer<typeof sessionContentSchema>;

export const sessionEntryKinds = [
  "interaction.started",
  "interaction.reset",
  "interaction.paused",
  "interaction.resumed",
  "interaction.completed",
  "interaction.timed_out",
  "interaction.canceled",
] as const;
export type SessionEntryKind = (typeof sessionEntryKinds)[number];

/** An action that went wrong, told to the team. `detail` never holds what a person wrote, nor a secret. */
export const actionFailureSchema = z.object({
  /** A type of the catalogue. */
  action: z.string(),
  code: z.string(),
  detail: z.string(),
  /** Title of the interaction whose action it was. */
  title: z.string().optional(),
  interactionId: z.string().optional(),
  sessionId: z.string().optional(),
  stepId: z.string().optional(),
});
export type ActionFailure = z.infer<typeof actionFailureSchema>;

const none = z.object({});

/**
 * Every kind of entry with the shape of its `content`. Messages in either direction are `message`; all other kinds of
 * inbound events keep their name from `lib/messages`.
 */
export const entryContentSchemas = {
  message: z.union([inboundContentSchema.and(editedSchema), messageSchema, unsentContentSchema]),
  /** `label`: what stood on the button or what the person was shown to say, when we know. */
  postback: z.object({
    data: z.string(),
    params: z.record(z.string(), z.string()).optional(),
    label: z.string().optional(),
    handled: handledSchema.optional(),
  }),
  follow: z.object({ isUnblocked: z.boolean().optional() }),
  unfollow: none,
  join: none,
  leave: none,
  memberJoined: z.object({ members }),
  memberLeft: z.object({ members }),
  videoPlayComplete: z.object({ trackingId: z.string() }),
  beacon: z.object({ hardwareId: z.string(), action: z.string(), deviceMessage: z.string().optional() }),
  accountLink: z.object({ result: z.enum(["ok", "failed"]), accountName: z.string().optional() }),
  membership: z.object({ action: z.enum(["joined", "left", "renewed"]), membershipId: z.string().optional() }),
  delivery: z.object({ deliveryTag: z.string() }),
  module: jsonObjectSchema,
  activated: none,
  deactivated: none,
  suspended: none,
  resumed: none,
  unsupported: z.object({ platformType: z.string() }),
  "interaction.started": sessionContentSchema,
  "interaction.reset": sessionContentSchema,
  "interaction.paused": sessionContentSchema,
  "interaction.resumed": sessionContentSchema,
  "interaction.completed": sessionContentSchema,
  "interaction.timed_out": sessionContentSchema,
  "interaction.canceled": sessionContentSchema,
  "handler.changed": z.object({
    handler: z.enum(["automation", "human"]),
    cause: z.string(),
    /** What the interaction has to say to whoever takes over. */
    note: z.string().optional(),
  }),
  "action.failed": actionFailureSchema,
} as const satisfies Record<string, z.ZodType>;

export type EntryKind = keyof typeof entryContentSchemas;
export type EntryContent<K extends EntryKind = EntryKind> = z.infer<(typeof entryContentSchemas)[K]>;

/** What a platform told us about a bubble that it accepted: the `payload` of outbound entries. */
export const acceptedPayloadSchema = z.object({ platformMessageId: z.string(), quoteToken: z.string().optional() });
export type AcceptedPayload = z.infer<typeof acceptedPayloadSchema>;

/** `conversations.preview`: the newest entry worth a line in the list. `type` is that of the message. */
export const conversationPreviewSchema = z.object({
  direction: z.enum(["in", "out", "internal"]),
  kind: z.string(),
  type: z.string().optional(),
  text: z.string().optional(),
});
export type ConversationPreview = z.infer<typeof conversationPreviewSchema>;

/**
 * `changes.kind`: new entries (and with them the summary), an entry that changed (edited, unsent), the state of a send,
 * the summary alone, the person; and what is said about the steps of an interaction.
 */
export const changeKinds = ["entries", "entry", "send", "conversation", "contact", "comments"] as const;
export type ChangeKind = (typeof changeKinds)[number];
