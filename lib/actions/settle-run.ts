import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import type { ActionAnswer } from "@/lib/engine";
import type { ActionRun } from "./action-run";

/** What became of an action: `unknown` when nobody can tell whether it was done. */
export type RunEnd = "done" | "failed" | "unknown";

/**
 * Writes what came of an action. Answers `false` when it had been taken from this process meanwhile: then nothing is written, and
 * whoever has it now will say.
 */
export async function settleRun(
  tx: Db,
  run: Pick<ActionRun, "id" | "attempt">,
  answer: ActionAnswer,
  { now, end }: { now: Date; end: RunEnd },
): Promise<boolean> {
  const params = [run.id, run.attempt, end, jsonParam(answer), now.toISOString()];
  const rows = await runStatement<{ id: string }>(tx, writeAnswer, params);
  return rows.length > 0;
}

const writeAnswer: Statement = {
  name: "actions_settle_run",
  text: `
update action_runs set state = $3, answer = $4::jsonb, ended_at = $5::timestamptz, lease_until = null
where id = $1 and state = 'running' and attempts = $2
returning id`,
};
