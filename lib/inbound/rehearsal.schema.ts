import { z } from "zod";
import { peerKinds } from "@/lib/contacts/shared";

const happeningSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1).max(5000) }),
  z.strictObject({ type: z.literal("postback"), data: z.string().min(1).max(300) }),
  z.strictObject({ type: z.literal("follow"), isUnblocked: z.boolean().default(false) }),
  z.strictObject({ type: z.literal("sticker") }),
  z.strictObject({ type: z.literal("image") }),
  z.strictObject({ type: z.literal("location") }),
  z.strictObject({ type: z.literal("unfollow") }),
  z.strictObject({ type: z.literal("join") }),
  z.strictObject({ type: z.literal("member_joined") }),
]);
export type Happening = z.infer<typeof happeningSchema>;

/** What would be if: something happens on a channel, to somebody, at some hour. */
export const rehearsalSchema = z.strictObject({
  channelId: z.string(),
  happening: happeningSchema,
  /** A contact of the channel as they are now, or somebody who was never heard of. */
  person: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("contact"), contactId: z.string() }),
    z.strictObject({ type: z.literal("stranger"), source: z.enum(peerKinds), isFriend: z.boolean() }),
  ]),
  /** Inside or outside business hours, or as it is at this moment. */
  hours: z.enum(["now", "open", "closed"]).default("now"),
});
export type Rehearsal = z.output<typeof rehearsalSchema>;
