import type { PatternRefusal } from "./patterns";
import { reportIncident } from "./report-incident";
import { type Run, trace } from "./turn";

/** A pattern that could not be tried counted as no match; its author should hear of it (ENG-4). */
export function reportPattern(run: Run, pattern: string, reason: PatternRefusal): void {
  trace(run.turn, { type: "pattern_refused", pattern, reason });
  reportIncident(run, "PATTERN_BUDGET_EXCEEDED", run.session.currentStepId, `${reason}: ${pattern}`);
}
