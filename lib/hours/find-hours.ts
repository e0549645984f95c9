import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { businessHoursSchema } from "./business-hours.schema";
import type { ZonedHours } from "./is-open-at";

/** The business hours of a channel; nothing when none were set, which means always open. */
export async function findHours(db: Db, channelId: string): Promise<ZonedHours | undefined> {
  const [row] = await runStatement<{ hours: unknown; timeZone: string }>(db, selectHours, [channelId]);
  return row && { hours: businessHoursSchema.parse(row.hours), timeZone: row.timeZone };
}

const selectHours: Statement = {
  name: "hours_of_channel",
  text: `
select h.hours, c.time_zone as "timeZone" from channel_hours h join channels c on c.id = h.channel_id
where h.channel_id = $1`,
};
