import type { Step } from "./definition.schema";
import { expandText } from "./placeholders";
import type { InteractionPostback } from "./postback";
import { say } from "./present";
import { pressOfPostback } from "./press";
import { withoutConnectionsFrom } from "./route";
import { scopeOf } from "./scope-of";
import { takePress } from "./take-press";
import { type Run, trace, update } from "./turn";
import type { Outcome } from "./turn.types";

/** A button of a step that is not the current one: ignored, unless its author chose otherwise (MSG-6). */
export function takeStaleTap(run: Run, postback: InteractionPostback, params: Record<string, string>): Outcome {
  const { step: stepId } = postback;
  const tapped = stepId === undefined ? undefined : run.index.byId.get(stepId);
  const mode = tapped && !tapped.special ? tapped.staleTaps.mode : "ignore";
  if (tapped && mode === "answer_again") return answerAgain(run, tapped, postback, params);
  trace(run.turn, { type: "stale", stepId: stepId ?? null, reason: "other_step" });
  if (tapped?.staleTaps.mode === "reply" && mode === "reply") {
    const text = expandText(tapped.staleTaps.text, scopeOf(run));
    if (text !== "") say(run, tapped, "stale", [{ type: "text", text }]);
  }
  return { consumed: true, reason: "stale" };
}

/** The conversation goes on from the tapped step, as if it had been asked just now. */
function answerAgain(run: Run, tapped: Step, postback: InteractionPostback, params: Record<string, string>): Outcome {
  const press = pressOfPostback(run, tapped, postback, params);
  if (!press) return { consumed: true, reason: "stale" };
  const { currentStepId, path } = run.session;
  update(run, {
    currentStepId: tapped.id,
    previousStepId: currentStepId,
    returnToStepId: null,
    mode: "answering",
    path: withoutConnectionsFrom(path, tapped.id),
  });
  return takePress(run, tapped, press);
}
