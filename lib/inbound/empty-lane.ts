import type { InboundPeer } from "@/lib/messages";

/** What is known about somebody who was never heard of: nothing. */
export function emptyLane({ kind, platformId }: InboundPeer) {
  return {
    kind,
    platformId,
    handler: "automation" as const,
    isStandby: false,
    friendStatus: "unknown" as const,
    friendStatusAt: null,
    displayName: "",
    profile: {},
    tags: [],
    account: null,
    hasUnfinishedSends: false,
    sessions: [],
    knownRuns: new Set<string>(),
  };
}
