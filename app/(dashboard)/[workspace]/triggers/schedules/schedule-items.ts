import type { ScheduleChannel, ScheduleItem } from "@/components/triggers/schedule-data";
import { facilitiesOf } from "@/lib/channel-admin";
import type { Schedule, ScheduleRun } from "@/lib/schedules";
import type { TriggerChoices } from "@/lib/triggers";

/** A schedule as its screens have it, with its latest occurrences. */
export function toScheduleItem(schedule: Schedule, runs: readonly ScheduleRun[]): ScheduleItem {
  const ours = runs.filter(({ scheduleId }) => scheduleId === schedule.id);
  return {
    ...schedule,
    nextAt: schedule.nextAt?.toISOString() ?? null,
    runs: ours.map(({ occurrenceAt, state, peerCount }) => ({
      occurrenceAt: occurrenceAt.toISOString(),
      state,
      peerCount,
    })),
  };
}

/** The channels with what a send on them costs. */
export function toScheduleChannels({ channels }: TriggerChoices): ScheduleChannel[] {
  return channels.map(({ id, name, platform, timeZone }) => ({
    id,
    name,
    timeZone,
    isMetered: facilitiesOf({ id, platform, isSandbox: false }).isMetered,
  }));
}
