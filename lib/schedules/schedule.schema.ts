import { z } from "zod";
import { isDay } from "@/lib/kernel/zoned-time";
import { triggerEffectSchema } from "@/lib/triggers/shared";

export const maxSchedules = 100;

const day = z.string().refine(isDay, "is not a day of the calendar");
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
/** The last day on which it may happen. */
const until = day.optional();

/** When a schedule happens, by the clocks of its channel's time zone. */
export const recurrenceSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("once"), day, time }),
  z.strictObject({ type: z.literal("daily"), time, until }),
  /** 1 is Monday, 7 is Sunday. */
  z.strictObject({
    type: z.literal("weekly"),
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    time,
    until,
  }),
  /** Months that do not have the day are passed over; `last` is the last one of each. */
  z.strictObject({
    type: z.literal("monthly"),
    day: z.union([z.number().int().min(1).max(31), z.literal("last")]),
    time,
    until,
  }),
]);
export type Recurrence = z.infer<typeof recurrenceSchema>;

/** For whom: one contact, everybody with a tag, or everyone whom the channel reaches. */
export const audienceSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("contact"), contactId: z.string() }),
  z.strictObject({ type: z.literal("tag"), tagId: z.string() }),
  z.strictObject({ type: z.literal("everyone") }),
]);
export type Audience = z.infer<typeof audienceSchema>;

export const saveScheduleSchema = z.strictObject({
  /** Of a schedule that exists. */
  id: z.string().optional(),
  title: z.string().trim().min(1).max(200),
  channelId: z.string(),
  recurrence: recurrenceSchema,
  audience: audienceSchema,
  effect: triggerEffectSchema,
  isEnabled: z.boolean(),
  /** How many people the member was told it reaches. Switched on, it has to be as many as it is now: no cost by accident. */
  acceptedReach: z.number().int().nonnegative().optional(),
});
export type SaveSchedule = z.output<typeof saveScheduleSchema>;
