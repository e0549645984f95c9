import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { scheduleRuns, schedules } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";

/** What became of an occurrence. */
export interface ScheduleRun {
  scheduleId: string;
  occurrenceAt: Date;
  state: (typeof scheduleRuns.$inferSelect)["state"];
  peerCount: number;
}

const runsPerSchedule = 5;

/** The latest occurrences of these schedules, newest first, a few of each. */
export async function listRuns(ctx: Ctx, scheduleIds: readonly string[]): Promise<ScheduleRun[]> {
  if (scheduleIds.length === 0) return [];
  const place = sql<number>`row_number() over (partition by ${scheduleRuns.scheduleId} order by ${scheduleRuns.occurrenceAt} desc)`;
  const ranked = ctx.db
    .select({
      scheduleId: scheduleRuns.scheduleId,
      occurrenceAt: scheduleRuns.occurrenceAt,
      state: scheduleRuns.state,
      peerCount: scheduleRuns.peerCount,
      place: place.as("place"),
    })
    .from(scheduleRuns)
    .innerJoin(schedules, eq(schedules.id, scheduleRuns.scheduleId))
    .where(
      and(
        inArray(scheduleRuns.scheduleId, [...scheduleIds]),
        eq(schedules.workspaceId, ctx.workspaceId),
        visibleChannels(ctx, schedules.channelId),
      ),
    )
    .as("ranked");
  const { scheduleId, occurrenceAt, state, peerCount } = ranked;
  return ctx.db
    .select({ scheduleId, occurrenceAt, state, peerCount })
    .from(ranked)
    .where(sql`${ranked.place} <= ${runsPerSchedule}`)
    .orderBy(desc(occurrenceAt));
}
