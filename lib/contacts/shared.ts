export { type FriendStatus, friendStatuses, type PeerKind, peerKinds } from "./peer";
