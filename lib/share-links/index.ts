import "server-only";

export { listShareLinks } from "./list-share-links";
export { makeShareLink } from "./make-share-link";
export { openShareLink, type SharedInteraction } from "./open-share-link";
export { revokeShareLink } from "./revoke-share-link";
