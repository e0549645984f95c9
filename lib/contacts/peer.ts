/** How an account stands with a peer. `unknown`: the platform has not told yet. */
export const friendStatuses = ["unknown", "friend", "blocked", "not_friend", "left"] as const;
export type FriendStatus = (typeof friendStatuses)[number];

export const peerKinds = ["user", "group", "room"] as const;
export type PeerKind = (typeof peerKinds)[number];
