import { emit, type Run } from "./turn";
import type { IncidentCode } from "./turn.types";

/** What an author should hear of and no person does. */
export type Trouble = Exclude<IncidentCode, "ACTION_FAILED" | "DEFINITION_MISSING">;

/** Tells the interaction's owner of trouble that the turn got over: in the session's own log, and to whoever runs the product. */
export function reportIncident({ turn, version, session }: Run, code: Trouble, stepId: string, detail: string): void {
  const { interactionId, versionId } = version;
  emit(turn, { type: "log", sessionId: session.id, line: { type: "incident", code, stepId, detail } });
  emit(turn, { type: "incident", code, interactionId, versionId, stepId, detail });
}
