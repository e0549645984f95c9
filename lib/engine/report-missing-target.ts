import { emit, type Run } from "./turn";

/** A target that leads nowhere: the turn finds another way, the interaction's owner hears of it. */
export function reportMissingTarget({ turn, version, session }: Run, target: string): void {
  const { interactionId, versionId } = version;
  const stepId = session.currentStepId;
  emit(turn, { type: "incident", code: "TARGET_MISSING", interactionId, versionId, stepId, detail: target });
}
