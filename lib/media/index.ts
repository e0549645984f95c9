import "server-only";

export { claimMedia, listOverdueMedia, type MediaClaim } from "./claim-media";
export { expectMedia, mediaEntriesOf } from "./expect-media";
export { findUpload } from "./find-upload";
export { loadMedia } from "./load-media";
export { respondWithMedia } from "./media-response";
export { readCapped } from "./read-capped";
export { type FetchOutcome, settleAttempt } from "./settle-attempt";
export { storeUpload } from "./store-upload";
