import type { PatternRefusal } from "./patterns";
import { emit, type Run, trace } from "./turn";

/** A pattern that could not be tried counted as no match; its author should hear of it (ENG-4). */
export function reportPattern({ turn, version, session }: Run, pattern: string, reason: PatternRefusal): void {
  const { interactionId, versionId } = version;
  trace(turn, { type: "pattern_refused", pattern, reason });
  const code = "PATTERN_BUDGET_EXCEEDED";
  emit(turn, { type: "incident", code, interactionId, versionId, stepId: session.currentStepId, detail: reason });
}
