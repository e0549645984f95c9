import { emit } from "../turn";
import type { RunningAction } from "./action-host";

/** Tells the session's log and the interaction's owner that an action failed. */
export function recordFailure(
  { host, entry, position }: Pick<RunningAction, "host" | "position"> & { entry: { type: string } },
  { code, detail }: { code: string; detail: string },
): void {
  const { turn, run, stepId } = host;
  const action = entry.type;
  if (run) {
    const line = { type: "action_failed", stepId, position, action, code, detail } as const;
    emit(turn, { type: "log", sessionId: run.session.id, line });
  }
  emit(turn, {
    type: "incident",
    code: "ACTION_FAILED",
    interactionId: run?.version.interactionId ?? null,
    versionId: run?.version.versionId ?? null,
    stepId,
    detail: `${position} ${action}: ${code} ${detail}`.trim(),
  });
}
