import { z } from "zod";
import { inboundContentSchema } from "./inbound-content.schema";
import { jsonObjectSchema } from "./json";

export const inboundPeerSchema = z.object({
  kind: z.enum(["user", "group", "room"]),
  platformId: z.string(),
  /** The member of a group or room who acted, when the platform tells. */
  memberId: z.string().optional(),
});
export type InboundPeer = z.infer<typeof inboundPeerSchema>;

const common = {
  platformEventId: z.string(),
  occurredAt: z.number(),
  isRedelivery: z.boolean(),
  mode: z.enum(["active", "standby"]),
  peer: inboundPeerSchema.optional(),
  replyToken: z.string().optional(),
  /** The platform's own object, untouched. */
  raw: z.unknown(),
};

const members = z.array(z.object({ platformId: z.string() }));

/** One thing that a platform told us, in our words. What we cannot read is `unsupported`, never dropped. */
export const inboundEventSchema = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("message"), content: inboundContentSchema }),
  z.object({
    ...common,
    kind: z.literal("postback"),
    data: z.string(),
    /** What a date picker or a rich menu switch adds. */
    params: z.record(z.string(), z.string()).optional(),
  }),
  z.object({ ...common, kind: z.literal("follow"), isUnblocked: z.boolean().optional() }),
  z.object({ ...common, kind: z.literal("unfollow") }),
  z.object({ ...common, kind: z.literal("join") }),
  z.object({ ...common, kind: z.literal("leave") }),
  z.object({ ...common, kind: z.literal("memberJoined"), members }),
  z.object({ ...common, kind: z.literal("memberLeft"), members }),
  z.object({ ...common, kind: z.literal("unsend"), platformMessageId: z.string() }),
  z.object({ ...common, kind: z.literal("messageEdited"), content: inboundContentSchema }),
  z.object({ ...common, kind: z.literal("videoPlayComplete"), trackingId: z.string() }),
  z.object({
    ...common,
    kind: z.literal("beacon"),
    beacon: z.object({ hardwareId: z.string(), action: z.string(), deviceMessage: z.string().optional() }),
  }),
  z.object({
    ...common,
    kind: z.literal("accountLink"),
    link: z.object({ result: z.enum(["ok", "failed"]), nonce: z.string() }),
  }),
  z.object({
    ...common,
    kind: z.literal("membership"),
    membership: z.object({ action: z.enum(["joined", "left", "renewed"]), membershipId: z.string().optional() }),
  }),
  z.object({ ...common, kind: z.literal("delivery"), deliveryTag: z.string() }),
  z.object({ ...common, kind: z.literal("module"), module: jsonObjectSchema }),
  z.object({ ...common, kind: z.literal("activated") }),
  z.object({ ...common, kind: z.literal("deactivated") }),
  z.object({ ...common, kind: z.literal("suspended") }),
  z.object({ ...common, kind: z.literal("resumed") }),
  z.object({ ...common, kind: z.literal("unsupported") }),
]);
export type InboundEvent = z.infer<typeof inboundEventSchema>;
export type InboundEventKind = InboundEvent["kind"];
