import "server-only";

export { bringTimersForward } from "./bring-timers-forward";
export type { ChannelFacts } from "./channel-facts";
export { findChannelFacts } from "./channel-facts";
export type { DueLane } from "./claim-due-lanes";
export { claimDueLanes } from "./claim-due-lanes";
export { commitTurns } from "./commit-turns";
export type { ComposedTurn, TurnFrame } from "./compose-turn";
export { composeTurn, outboundEntry } from "./compose-turn";
export { countSessions, type SessionCounts } from "./count-sessions";
export { findLiveNumber } from "./find-live-number";
export {
  type InteractionPage,
  type InteractionRow,
  type ListInteractionsInput,
  listInteractions,
} from "./list-interactions";
export { listVersions, type VersionRow } from "./list-versions";
export { type InteractionVersionView, loadInteractionVersion } from "./load-interaction-version";
export type { LaneRequest, LaneState, LoadedLane } from "./load-lanes";
export { loadLanes } from "./load-lanes";
export { publishVersion, raiseRoutingRevision } from "./publish-version";
export type { TurnAdapter, TurnChannel } from "./turn-channel";
export type { Turns } from "./turns";
export { beginTurns, runTurn } from "./turns";
export type { LiveVersions } from "./version-cache";
export { definitionsOf, ensureVersions, loadLiveVersions } from "./version-cache";
