import { reportIncident } from "./report-incident";
import type { Run } from "./turn";

/** A target that leads nowhere: the turn finds another way, the interaction's owner hears of it. */
export function reportMissingTarget(run: Run, target: string): void {
  reportIncident(run, "TARGET_MISSING", run.session.currentStepId, target);
}
