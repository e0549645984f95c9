import "server-only";

export { type ActionRun, isRepeatable, type NewActionRun } from "./action-run";
export { claimRuns } from "./claim-runs";
export { actionsChannel, enqueueRuns } from "./enqueue-runs";
export { type HttpAnswer, type HttpCall, type HttpRequest, httpRequest } from "./http-request";
export { loadAnswers, type PerformedRequest } from "./load-answers";
export type { HttpResult } from "./read-response";
export { recoverRuns } from "./recover-runs";
export { type NetworkRules, resolveByDns } from "./resolve-target";
export { type RunEnd, settleRun } from "./settle-run";
