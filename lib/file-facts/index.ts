import "server-only";

export { type FileFacts, knownFileFacts } from "./known-file-facts";
export { type LookedAt, lookAtFiles } from "./look-at-files";
