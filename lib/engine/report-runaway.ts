import type { Step } from "./definition.schema";
import { say } from "./present";
import { reportIncident } from "./report-incident";
import { textOf } from "./texts";
import { checkpoint, type Run } from "./turn";
import type { Outcome } from "./turn.types";
import { voiceOf } from "./voice";

/** What became of a move through steps. */
export type Arrival = "waiting" | "completed" | "canceled" | "cancel_asked" | "budget_exceeded";

/** Runs away from a waiting step; when the step budget ends, everything is as it was before and the person hears of it. */
export function withinBudget(run: Run, step: Step, move: () => Arrival): Arrival {
  const { session, turn } = run;
  const undo = checkpoint(turn);
  const arrival = move();
  if (arrival !== "budget_exceeded") return arrival;
  undo();
  run.session = session;
  reportRunaway(run, step);
  return arrival;
}

/** One neutral text for the person, an incident for the team. */
export function reportRunaway(run: Run, step: Step): Outcome {
  reportIncident(run, "STEP_BUDGET_EXCEEDED", step.id, "");
  say(run, step, "budget_exceeded", [{ type: "text", text: textOf(voiceOf(run), "budgetExceeded") }]);
  return { consumed: true, reason: "budget_exceeded" };
}
