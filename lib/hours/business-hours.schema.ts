import { z } from "zod";
import { isDay } from "@/lib/kernel/zoned-time";

/** `09:00`; an end may also be `24:00`. */
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const endClock = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** From one time to another. An end that is not after its beginning lies on the next day: `18:00`–`02:00`. */
export const spanSchema = z.strictObject({ from: clock, to: endClock });
export type Span = z.infer<typeof spanSchema>;

const spansOfDay = z.array(spanSchema).max(6);

/** A day on which the week does not count: closed, or open at other times. */
export const specialDaySchema = z.strictObject({
  day: z.string().refine(isDay, "is not a day of the calendar"),
  name: z.string().max(60).default(""),
  spans: spansOfDay.default([]),
});
export type SpecialDay = z.infer<typeof specialDaySchema>;

export const maxSpecialDays = 400;

/** When a channel's people are at work, by the clocks of the channel's time zone. */
export const businessHoursSchema = z.strictObject({
  /** Seven days from Monday on; an empty day is closed. */
  week: z.array(spansOfDay).length(7),
  specialDays: z.array(specialDaySchema).max(maxSpecialDays).default([]),
});
export type BusinessHours = z.infer<typeof businessHoursSchema>;
