import { addDays, toLocalTime, toMoment } from "@/lib/kernel/zoned-time";
import { isOpenAt, rangesOf, type ZonedHours } from "./is-open-at";

/** Beyond that nobody promises an answer any more. */
const horizonDays = 60;

/**
 * When somebody will be there: the moment itself inside business hours, else the next opening (INB-509's expected answer time);
 * nothing when the channel stays closed for two months.
 */
export function nextOpening(zoned: ZonedHours, at: Date): Date | undefined {
  if (isOpenAt(zoned, at)) return at;
  const today = toLocalTime(at, zoned.timeZone).day;
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const day = addDays(today, ahead);
    const openings = rangesOf(zoned.hours, day)
      .map(({ from }) => toMoment({ day, minute: from }, zoned.timeZone))
      .filter((opening) => opening > at)
      .sort((a, b) => a.getTime() - b.getTime());
    if (openings[0]) return openings[0];
  }
  return undefined;
}
