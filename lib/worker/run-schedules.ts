import { z } from "zod";
import type { Job } from "@/lib/jobs";
import { claimOccurrences, type RunDeps, runOccurrences } from "@/lib/schedules";

const orderSchema = z.object({});

/** Every minute: what is due is claimed, and what was begun is brought to its end. */
export const runSchedulesJob: Job<z.infer<typeof orderSchema>> = {
  name: "run-schedules",
  schema: orderSchema,
  retryLimit: 0,
  retryDelaySeconds: 1,
  schedule: { cron: "* * * * *", data: {} },
};

/** Claims what is due and hands its people to their lanes. Any number of workers may do so at once. */
export async function runSchedules(deps: RunDeps): Promise<void> {
  let claimed = await claimOccurrences(deps.db, deps.now());
  while (claimed > 0) claimed = await claimOccurrences(deps.db, deps.now());
  await runOccurrences(deps);
}
