import { and, asc, eq, lte } from "drizzle-orm";
import type { Db } from "@/db/client";
import { channels, scheduleRuns, schedules } from "@/db/schema";
import { nextOccurrence } from "./occurrences";
import { type Recurrence, recurrenceSchema } from "./schedule.schema";

const schedulesAtOnce = 50;
/** After downtime the newest occurrence is made up for within this time; what is older would surprise more than it helps. */
const lateHours = 24;
/** How many missed occurrences a schedule remembers after a long downtime. */
const missedAtMost = 30;

/**
 * Claims what is due: each occurrence becomes one run, however many workers look at once. Of several that were missed the
 * newest runs if it is at most 24 hours late; the others are written down as missed. Answers how many schedules were due.
 */
export function claimOccurrences(db: Db, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({
        id: schedules.id,
        recurrence: schedules.recurrence,
        nextAt: schedules.nextAt,
        timeZone: channels.timeZone,
        status: channels.status,
      })
      .from(schedules)
      .innerJoin(channels, eq(channels.id, schedules.channelId))
      .where(and(eq(schedules.isEnabled, true), lte(schedules.nextAt, now)))
      .orderBy(asc(schedules.nextAt))
      .limit(schedulesAtOnce)
      .for("update", { of: schedules, skipLocked: true });
    for (const schedule of due) await claim(tx, schedule, now);
    return due.length;
  });
}

interface Due {
  id: string;
  recurrence: unknown;
  nextAt: Date | null;
  timeZone: string;
  status: "active" | "disabled";
}

async function claim(tx: Db, { id, recurrence: stored, nextAt, timeZone, status }: Due, now: Date): Promise<void> {
  const recurrence = recurrenceSchema.parse(stored);
  const past = nextAt ? pastOccurrences(recurrence, timeZone, nextAt, now) : [];
  const runs = past.slice(-missedAtMost).map((occurrenceAt, index, all) => {
    const isRun = index === all.length - 1 && isSoonEnough(occurrenceAt, now) && status === "active";
    const state = isRun ? ("running" as const) : ("missed" as const);
    return { scheduleId: id, occurrenceAt, state, startedAt: now, ...(isRun ? {} : { finishedAt: now }) };
  });
  if (runs.length > 0) await tx.insert(scheduleRuns).values(runs).onConflictDoNothing();
  const next = nextOccurrence(recurrence, timeZone, now) ?? null;
  await tx.update(schedules).set({ nextAt: next }).where(eq(schedules.id, id));
}

/** From the one that was expected up to now. */
function pastOccurrences(recurrence: Recurrence, timeZone: string, first: Date, now: Date): Date[] {
  const found: Date[] = [];
  for (let at: Date | undefined = first; at && at <= now; at = nextOccurrence(recurrence, timeZone, at)) found.push(at);
  return found;
}

function isSoonEnough(occurrenceAt: Date, now: Date): boolean {
  return now.getTime() - occurrenceAt.getTime() <= lateHours * 3_600_000;
}
