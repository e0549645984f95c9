import type { Capabilities } from "@/lib/channels/shared";

export type FriendStatus = "unknown" | "friend" | "blocked" | "not_friend" | "left";
export type CaseStatus = "open" | "pending" | "snoozed" | "resolved";

/** INB-030, INB-031: what the mark of a channel says. */
export type ChannelHealthState = "ok" | "disabled" | "credentials_invalid" | "failing" | "waiting";

/** INB-350: whether an agent can write, and if not, why. `closesAt`: when a person who is no friend goes out of reach. */
export type Reach =
  | { state: "open"; closesAt: string | null }
  | { state: "forbidden" | "disabled" | "standby" | "blocked" | "left" | "silent_too_long" };

export interface ReachFacts {
  mayReply: boolean;
  channelStatus: "active" | "disabled";
  isStandby: boolean;
  friendStatus: FriendStatus;
  lastInboundAt: Date | null;
  now: Date;
}

const dayMs = 86_400_000;

/** Whether an agent may write to this person now; the first obstacle that nobody here can remove is the one that is told. */
export function reachOf(facts: ReachFacts, { nonFriendPushDays }: Pick<Capabilities, "nonFriendPushDays">): Reach {
  if (!facts.mayReply) return { state: "forbidden" };
  if (facts.channelStatus === "disabled") return { state: "disabled" };
  if (facts.isStandby) return { state: "standby" };
  if (facts.friendStatus === "blocked" || facts.friendStatus === "left") return { state: facts.friendStatus };
  // Who is not known to be a stranger is taken for a friend: the platform drops a message to one who is not, and costs nothing.
  if (facts.friendStatus !== "not_friend" || nonFriendPushDays === null) return { state: "open", closesAt: null };
  const closesAt = new Date((facts.lastInboundAt?.getTime() ?? 0) + nonFriendPushDays * dayMs);
  return closesAt > facts.now ? { state: "open", closesAt: closesAt.toISOString() } : { state: "silent_too_long" };
}

export interface HealthFacts {
  status: "active" | "disabled";
  isSandbox: boolean;
  credentialsInvalidAt: Date | null;
  lastErrorAt: Date | null;
  lastEventAt: Date | null;
  lastSendAt: Date | null;
  lastVerifiedAt: Date | null;
}

/** The one thing about a channel that its mark tells. A later success clears an earlier error. */
export function healthOf(facts: HealthFacts): ChannelHealthState {
  if (facts.status === "disabled") return "disabled";
  if (facts.credentialsInvalidAt) return "credentials_invalid";
  const lastSuccess = Math.max(
    ...[facts.lastEventAt, facts.lastSendAt, facts.lastVerifiedAt].map((at) => at?.getTime() ?? 0),
  );
  if (facts.lastErrorAt && facts.lastErrorAt.getTime() > lastSuccess) return "failing";
  return lastSuccess === 0 && !facts.isSandbox ? "waiting" : "ok";
}
