import "server-only";

export { bringTimersForward } from "./bring-timers-forward";
export { type ChangeDraftInput, type ChangedDraft, changeDraft } from "./change-draft";
export type { ChannelFacts } from "./channel-facts";
export { findChannelFacts } from "./channel-facts";
export { checksumOf } from "./checksum-of";
export type { DueLane } from "./claim-due-lanes";
export { claimDueLanes } from "./claim-due-lanes";
export { commitTurns } from "./commit-turns";
export { compareDefinitions } from "./compare-definitions";
export type { ComposedTurn, TurnFrame } from "./compose-turn";
export { composeTurn, outboundEntry } from "./compose-turn";
export { type Computed, computeTurns } from "./compute-turns";
export { countSessions, type SessionCounts } from "./count-sessions";
export { createInteraction, type NewInteraction } from "./create-interaction";
export { type Draft, emptyDraft } from "./draft";
export { findByKey } from "./find-by-key";
export { type FoundDraft, findDraft } from "./find-draft";
export { findLiveNumber } from "./find-live-number";
export { findLiveState, type LiveState } from "./find-live-state";
export { findSurroundings } from "./find-surroundings";
export { findVersion } from "./find-version";
export { isChanged } from "./is-changed";
export {
  type InteractionPage,
  type InteractionRow,
  type ListInteractionsInput,
  listInteractions,
} from "./list-interactions";
export { listLive } from "./list-live";
export { listVersions, type VersionPage } from "./list-versions";
export { type InteractionVersionView, loadInteractionVersion, positionsOf } from "./load-interaction-version";
export type { LaneRequest, LaneState, LoadedLane } from "./load-lanes";
export { loadLanes } from "./load-lanes";
export { noteFailedAction } from "./note-failed-action";
export { type PublishDraftInput, type Published, publishDraft } from "./publish-draft";
export { findPublishRefusal, type PublishRefusal } from "./publish-refusal";
export { publishVersion, raiseRoutingRevision } from "./publish-version";
export { reviewDraft } from "./review-draft";
export { type RollBackInput, rollBack } from "./roll-back";
export { type Commanded, runCommand } from "./run-command";
export { type SaveDraftInput, saveDraft } from "./save-draft";
export { sessionRowSchema } from "./session-row";
export { type SuspendedTurn, suspendedTurnSchema } from "./suspended-turn";
export type { TurnAdapter, TurnChannel } from "./turn-channel";
export type { Turns, TurnsInput } from "./turns";
export { beginTurns, runTurn } from "./turns";
export type { LiveVersions } from "./version-cache";
export { definitionsOf, ensureVersions, loadLiveVersions } from "./version-cache";
