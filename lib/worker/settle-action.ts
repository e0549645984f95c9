import type { Db } from "@/db/client";
import { type ActionRun, type RunEnd, settleRun } from "@/lib/actions";
import type { ActionAnswer } from "@/lib/engine";
import { resumeEvents } from "@/lib/inbound";
import { noteFailedAction } from "@/lib/interactions";

/**
 * Writes what came of an action and lets whatever waited for it go on, in one commit. Where nothing waits, a failure is told to
 * the team here; where a turn waits, the turn tells it.
 */
export async function settleAction(
  db: Db,
  run: ActionRun,
  answer: ActionAnswer,
  { now, end }: { now: Date; end: RunEnd },
): Promise<void> {
  await db.transaction(async (tx) => {
    const isOurs = await settleRun(tx, run, answer, { now, end });
    if (!isOurs) return;
    if (run.inboundEventId !== null) return resumeEvents(tx, [run.inboundEventId], now);
    if (!answer.ok) await noteFailedAction(tx, run, answer, now);
  });
}
