import { eq, sql } from "drizzle-orm";
import { schedules } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { countReach } from "./audience";
import { checkSchedule, loadScheduleChannel } from "./check-schedule";
import { findSchedule } from "./find-schedule";
import { nextOccurrence } from "./occurrences";
import { maxSchedules, type SaveSchedule } from "./schedule.schema";

/**
 * Makes a schedule or changes one. Switched on, the member must have been told how many people it reaches now: throws
 * `conflict` with the new number when that has changed since. Throws `invalid` and `not_found` with what is wrong where.
 */
export async function saveSchedule(ctx: Ctx, schedule: SaveSchedule): Promise<{ scheduleId: string }> {
  assertCan(ctx.actor, "interactions.publish");
  const { timeZone } = await loadScheduleChannel(ctx, schedule.channelId);
  await checkSchedule(ctx, schedule, timeZone);
  if (schedule.isEnabled) await assertReachAccepted(ctx, schedule);
  const nextAt = schedule.isEnabled ? nextOccurrence(schedule.recurrence, timeZone, ctx.now()) : undefined;
  const columns = columnsOf(ctx, schedule, nextAt ?? null);
  return { scheduleId: schedule.id ? await change(ctx, schedule.id, columns) : await add(ctx, columns) };
}

/** A channel's people change all the time; what was agreed to is the number that was shown. */
async function assertReachAccepted(ctx: Ctx, { channelId, audience, acceptedReach }: SaveSchedule): Promise<void> {
  const { reached } = await countReach(ctx.db, channelId, audience);
  if (reached === acceptedReach) return;
  throw new AppError("conflict", "the number of people is not the one that was shown", {
    reason: "reach_changed",
    problems: [{ path: "/acceptedReach", code: "reach_changed", message: String(reached) }],
  });
}

function columnsOf(ctx: Ctx, schedule: SaveSchedule, nextAt: Date | null) {
  const { title, channelId, recurrence, audience, effect, isEnabled } = schedule;
  const updatedBy = ctx.actor.type === "member" ? ctx.actor.userId : null;
  return { title, channelId, recurrence, audience, effect, isEnabled, nextAt, updatedAt: ctx.now(), updatedBy };
}

type Columns = ReturnType<typeof columnsOf>;

async function change(ctx: Ctx, id: string, columns: Columns): Promise<string> {
  const known = await findSchedule(ctx, id);
  if (!known) throw new AppError("not_found", `no schedule ${id}`);
  assertCan(ctx.actor, "inbox.bulk", known.channelId);
  await ctx.db.update(schedules).set(columns).where(eq(schedules.id, id));
  return id;
}

async function add(ctx: Ctx, columns: Columns): Promise<string> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(schedules)
    .where(eq(schedules.workspaceId, ctx.workspaceId));
  if ((row?.count ?? 0) >= maxSchedules) {
    throw new AppError("invalid", "there are as many schedules as a workspace may have", {
      reason: "too_many_schedules",
    });
  }
  const id = newId("schedule");
  await ctx.db
    .insert(schedules)
    .values({ id, key: id, workspaceId: ctx.workspaceId, createdAt: ctx.now(), ...columns });
  return id;
}
