import "server-only";

export { type ActionRun, isRepeatable, type NewActionRun } from "./action-run";
export { type AiEndpointShown, deleteAiEndpoint, findAiEndpoint, saveAiEndpoint } from "./ai-endpoint";
export { claimRuns } from "./claim-runs";
export { actionsChannel, enqueueRuns } from "./enqueue-runs";
export { loadAnswers, type PerformedRequest } from "./load-answers";
export { listAdminAddresses, sendTestMail } from "./mail";
export { type OutsideDeps, type OutsideType, outsideTypes, performOutside } from "./perform-outside";
export { type Probe, probeFile } from "./probe-file";
export { readPublicFile } from "./read-public-file";
export { recoverRuns } from "./recover-runs";
export { rotateActionSecrets } from "./rotate-action-secrets";
export { deleteSecret, listSecrets, type SecretListed, saveSecret } from "./secrets";
export { type RunEnd, settleRun } from "./settle-run";
export { unavailableActions } from "./unavailable-actions";
