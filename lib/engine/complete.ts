import { presentStep } from "./actions/step-actions";
import type { Answers } from "./answers";
import type { Step } from "./definition.schema";
import type { DefinitionIndex } from "./definition-index";
import { endRun, noteEntered } from "./life-cycle";
import { emit, type Run, update } from "./turn";

/** Ends a session as completed: last messages with every answer in sight, then storage and run policy (section 17). */
export function complete(run: Run, step: Step | undefined): void {
  if (step) {
    noteEntered(run, step.id);
    update(run, { currentStepId: step.id, previousStepId: run.session.currentStepId || null });
    presentStep(run, step, "answered");
  }
  update(run, { answers: keptAnswers(run.index, run.session.answers) });
  endRun(run, "completed", "completed");
  store(run);
}

/** Neither excluded answers nor anything a special step may have left. */
function keptAnswers({ byId, excluded }: DefinitionIndex, answers: Answers): Answers {
  const isKept = (stepId: string) => !excluded.has(stepId) && byId.get(stepId)?.special === undefined;
  return answers.filter(([stepId]) => isKept(stepId));
}

function store({ turn, session, index }: Run): void {
  const { storage, runPolicy } = index.definition.settings;
  const { id: sessionId, interactionId, answers } = session;
  if (runPolicy === "single_latest_only") {
    for (const { id, interactionId: other } of turn.sessions.values()) {
      if (other === interactionId && id !== sessionId) turn.removed.add(id);
    }
    emit(turn, { type: "delete_other_runs", interactionId, keepSessionId: sessionId });
  }
  if (storage === "profile") {
    const filled = answers.filter(([, answer]) => answer !== "");
    const remove = answers.flatMap(([stepId, answer]) => (answer === "" ? [stepId] : []));
    const kept = Object.entries(turn.person.profile).filter(([key]) => !remove.includes(key));
    turn.person = { ...turn.person, profile: Object.fromEntries([...kept, ...filled]) };
    emit(turn, { type: "merge_profile", sessionId, set: Object.fromEntries(filled), remove });
  }
}
