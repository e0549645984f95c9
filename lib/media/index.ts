import "server-only";

export { adoptFiles } from "./adopt-files";
export { claimMedia, listOverdueMedia, type MediaClaim } from "./claim-media";
export { expectMedia, mediaEntriesOf } from "./expect-media";
export { fetchPicture } from "./fetch-picture";
export { findPublicFile } from "./find-public-file";
export { findUpload } from "./find-upload";
export { loadMedia } from "./load-media";
export { respondWithMedia } from "./media-response";
export { readCapped } from "./read-capped";
export { type FetchOutcome, settleAttempt } from "./settle-attempt";
export { type StoredFile, storeFile } from "./store-file";
export { storeUpload } from "./store-upload";
