import { z } from "zod";

const id = z.string().max(200);

/** What a person can do on the phone. The pretend platform decides whether it is possible now. */
export const phoneActSchema = z.object({
  personId: id,
  do: z.discriminatedUnion("type", [
    z.object({ type: z.literal("text"), text: z.string().min(1).max(5000) }),
    z.object({ type: z.literal("sticker"), packageId: id, stickerId: id }),
    z.object({ type: z.enum(["image", "follow", "block", "unblock"]) }),
    z.object({
      type: z.literal("location"),
      title: z.string().max(100),
      address: z.string().max(100),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
    z.object({ type: z.literal("unsend"), message: id }),
    z.object({ type: z.literal("tap"), message: id, path: z.string().max(300) }),
    z.object({ type: z.literal("pickDate"), message: id, path: z.string().max(300), value: z.string().max(30) }),
  ]),
});
export type PhoneAct = z.infer<typeof phoneActSchema>;

export const clockMoveSchema = z.union([
  z.object({
    advanceMs: z
      .number()
      .int()
      .min(1)
      .max(31 * 24 * 3_600_000),
  }),
  z.object({ reset: z.literal(true) }),
]);
export type ClockMove = z.infer<typeof clockMoveSchema>;
