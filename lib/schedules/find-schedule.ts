import { and, asc, eq, type SQL } from "drizzle-orm";
import { channels, schedules } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { type TriggerEffect, triggerEffectSchema } from "@/lib/triggers/shared";
import { type Audience, audienceSchema, maxSchedules, type Recurrence, recurrenceSchema } from "./schedule.schema";

/** A schedule as its screens have it. */
export interface Schedule {
  id: string;
  title: string;
  channelId: string;
  timeZone: string;
  isEnabled: boolean;
  recurrence: Recurrence;
  audience: Audience;
  effect: TriggerEffect;
  /** Null when it is off, or over. */
  nextAt: Date | null;
}

/** One schedule of a channel that the actor sees, or nothing. */
export async function findSchedule(ctx: Ctx, id: string): Promise<Schedule | undefined> {
  const [row] = await selectSchedules(ctx, eq(schedules.id, id));
  return row && toSchedule(row);
}

/** The schedules of the channels that the actor sees, oldest first. */
export async function listSchedules(ctx: Ctx): Promise<Schedule[]> {
  return (await selectSchedules(ctx)).map(toSchedule);
}

function selectSchedules(ctx: Ctx, ...more: SQL[]) {
  return ctx.db
    .select({
      id: schedules.id,
      title: schedules.title,
      channelId: schedules.channelId,
      timeZone: channels.timeZone,
      isEnabled: schedules.isEnabled,
      recurrence: schedules.recurrence,
      audience: schedules.audience,
      effect: schedules.effect,
      nextAt: schedules.nextAt,
    })
    .from(schedules)
    .innerJoin(channels, eq(channels.id, schedules.channelId))
    .where(and(eq(schedules.workspaceId, ctx.workspaceId), visibleChannels(ctx, schedules.channelId), ...more))
    .orderBy(asc(schedules.createdAt), asc(schedules.id))
    .limit(maxSchedules);
}

type Row = Awaited<ReturnType<typeof selectSchedules>>[number];

function toSchedule({ recurrence, audience, effect, ...row }: Row): Schedule {
  return {
    ...row,
    recurrence: recurrenceSchema.parse(recurrence),
    audience: audienceSchema.parse(audience),
    effect: triggerEffectSchema.parse(effect),
  };
}
