import "server-only";

export type { AddedPeer, NewPeer } from "./add-people";
export { addPeople } from "./add-people";
export { changeTags, type TagChange } from "./change-tags";
export { laneOf } from "./lane";
export { listProfileKeys } from "./list-profile-keys";
export { listUnknownPeers } from "./list-unknown-peers";
export { laneLockKey, lockLane } from "./lock-lanes";
export type { ProfileMerge } from "./merge-profiles";
export { mergeProfiles } from "./merge-profiles";
export type { FriendStatus } from "./peer";
export { type ContactFacts, readContact } from "./read-contact";
export { type PeerReference, type ResolvedPeer, resolvePeer } from "./resolve-peer";
export type { FetchedProfile, PeerRow } from "./save-profile";
export { findPeer, saveProfile } from "./save-profile";
export { setFriendStatus, setStandby } from "./set-friend-status";
