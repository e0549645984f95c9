import { describe, expect, it } from "vitest";
import { healthOf, type ReachFacts, reachOf } from "./conversation";

const now = new Date("2026-03-01T00:00:00Z");
const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
const facts: ReachFacts = {
  mayReply: true,
  channelStatus: "active",
  isStandby: false,
  friendStatus: "friend",
  lastInboundAt: before(30),
  now,
};
const week = { nonFriendPushDays: 7 };

describe("INB-350 whether an agent can write", () => {
  it.each<[string, Partial<ReachFacts>, string]>([
    ["a friend, whenever", {}, "open"],
    ["somebody who may only read", { mayReply: false, friendStatus: "blocked" }, "forbidden"],
    ["a channel that is switched off", { channelStatus: "disabled" }, "disabled"],
    ["a channel that only listens", { isStandby: true }, "standby"],
    ["a person who blocked the account", { friendStatus: "blocked" }, "blocked"],
    ["a group that was left", { friendStatus: "left" }, "left"],
    ["no friend, wrote 6 days 23 hours ago", { friendStatus: "not_friend", lastInboundAt: before(6.96) }, "open"],
    ["no friend, wrote 7 days ago", { friendStatus: "not_friend", lastInboundAt: before(7) }, "silent_too_long"],
    ["no friend, never wrote", { friendStatus: "not_friend", lastInboundAt: null }, "silent_too_long"],
    ["not known to be a stranger", { friendStatus: "unknown", lastInboundAt: before(30) }, "open"],
  ])("%s", (_name, given, expected) => {
    expect(reachOf({ ...facts, ...given }, week).state).toBe(expected);
  });

  it("says when a person who is no friend goes out of reach", () => {
    const reach = reachOf({ ...facts, friendStatus: "not_friend", lastInboundAt: before(6) }, week);
    expect(reach).toEqual({ state: "open", closesAt: "2026-03-02T00:00:00.000Z" });
  });

  it("knows platforms without such a rule", () => {
    const reach = reachOf({ ...facts, friendStatus: "not_friend" }, { nonFriendPushDays: null });
    expect(reach).toEqual({ state: "open", closesAt: null });
  });
});

describe("INB-031 the mark of a channel", () => {
  const healthy = {
    status: "active" as const,
    isSandbox: false,
    credentialsInvalidAt: null,
    lastErrorAt: null,
    lastEventAt: now,
    lastSendAt: null,
    lastVerifiedAt: null,
  };
  it.each([
    [{}, "ok"],
    [{ credentialsInvalidAt: now }, "credentials_invalid"],
    [{ lastErrorAt: new Date(now.getTime() + 1) }, "failing"],
    [{ lastErrorAt: before(1) }, "ok"],
    [{ lastEventAt: null }, "waiting"],
    [{ status: "disabled" as const, credentialsInvalidAt: now }, "disabled"],
  ])("%j is %s", (given, expected) => {
    expect(healthOf({ ...healthy, ...given })).toBe(expected);
  });
});
