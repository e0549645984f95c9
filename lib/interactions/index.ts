import "server-only";

export { findLiveNumber } from "./find-live-number";
export { type InteractionPage, type InteractionRow, listInteractions } from "./list-interactions";
export { type InteractionVersionView, loadInteractionVersion } from "./load-interaction-version";
export { publishVersion, raiseRoutingRevision } from "./publish-version";
