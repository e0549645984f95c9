import { describe, expect, test } from "vitest";
import type { InboundEvent } from "@/lib/messages";
import { matchesRule } from "./match-rule";
import { mayInterrupt } from "./match-triggers";
import type { Requirement, TriggerRule } from "./trigger.schema";
import { type Situation, unmetRequirement } from "./unmet-requirement";

const common = {
  platformEventId: "e",
  occurredAt: 0,
  isRedelivery: false,
  mode: "active" as const,
  peer: { kind: "user" as const, platformId: "U1" },
  raw: {},
};
const says = (text: string): InboundEvent => ({
  ...common,
  kind: "message",
  content: { type: "text", platformMessageId: "m", text },
});
const sticker: InboundEvent = {
  ...common,
  kind: "message",
  content: { type: "sticker", platformMessageId: "m", packageId: "1", stickerId: "2" },
};
const presses = (data: string): InboundEvent => ({ ...common, kind: "postback", data });
const beacon = (hardwareId: string, action: string): InboundEvent => ({
  ...common,
  kind: "beacon",
  beacon: { hardwareId, action },
});
const follow = (isUnblocked?: boolean): InboundEvent => ({
  ...common,
  kind: "follow",
  ...(isUnblocked !== undefined && { isUnblocked }),
});
const plain = (kind: "unfollow" | "join" | "leave"): InboundEvent => ({ ...common, kind });
const members = [{ platformId: "U2" }];

describe("section 20, 5: what a rule waits for", () => {
  const cases: [string, TriggerRule, InboundEvent, boolean][] = [
    ["a word, whatever its case", { type: "keyword", match: "equals", value: "Menu" }, says(" menu "), true],
    ["no other word", { type: "keyword", match: "equals", value: "menu" }, says("menus"), false],
    ["a word inside a text", { type: "keyword", match: "contains", value: "予約" }, says("予約したい"), true],
    ["a pattern", { type: "keyword", match: "regex", value: "^(stop|quit)$" }, says("quit"), true],
    ["R32 the data of a rich menu", { type: "postback", query: { action: "menu" } }, presses("action=menu&x=1"), true],
    ["other data", { type: "postback", query: { action: "menu" } }, presses("action=other"), false],
    ["a text is no press", { type: "postback", query: { action: "menu" } }, says("action=menu"), false],
    ["any message", { type: "any_message" }, sticker, true],
    ["messages of a kind", { type: "any_message", kinds: ["sticker", "image"] }, sticker, true],
    ["not those of another", { type: "any_message", kinds: ["text"] }, sticker, false],
    ["a press is no message", { type: "any_message" }, presses("x"), false],
    ["any new friend", { type: "follow" }, follow(true), true],
    ["only those who come back", { type: "follow", isUnblocked: true }, follow(false), false],
    ["only new friends, also where the platform does not tell", { type: "follow", isUnblocked: false }, follow(), true],
    ["a block", { type: "unfollow" }, plain("unfollow"), true],
    ["joining a group", { type: "join" }, plain("join"), true],
    ["leaving a group", { type: "leave" }, plain("leave"), true],
    ["joining is not leaving", { type: "leave" }, plain("join"), false],
    ["members that join", { type: "member_joined" }, { ...common, kind: "memberJoined", members }, true],
    ["members that leave", { type: "member_left" }, { ...common, kind: "memberLeft", members }, true],
    ["any beacon", { type: "beacon" }, beacon("0a1b", "enter"), true],
    ["one beacon", { type: "beacon", hardwareId: "0A1B", action: "enter" }, beacon("0a1b", "enter"), true],
    ["not another one", { type: "beacon", hardwareId: "ffff" }, beacon("0a1b", "enter"), false],
    [
      "a film seen to its end",
      { type: "video_play_complete", trackingId: "t1" },
      { ...common, kind: "videoPlayComplete", trackingId: "t1" },
      true,
    ],
    [
      "an account that was linked",
      { type: "account_link", result: "ok" },
      { ...common, kind: "accountLink", link: { result: "failed", nonce: "n" } },
      false,
    ],
    ["a membership", { type: "membership" }, { ...common, kind: "membership", membership: { action: "joined" } }, true],
  ];
  test.each(cases)("%s", (_, rule, event, isMatch) => {
    expect(matchesRule(rule, event)).toBe(isMatch);
  });
});

const situation: Situation = {
  source: "user",
  friendStatus: "friend",
  tags: ["VIP", "東京"],
  profile: { displayName: "花子", hobby: "写真とカメラ", empty: " " },
  isOpen: true,
};
const anyText: TriggerRule = { type: "any_message" };
const holds = (requirements: Requirement[], given: Partial<Situation> = {}, rule: TriggerRule = anyText) =>
  unmetRequirement({ rule, requirements }, { ...situation, ...given }) === undefined;

describe("what else has to hold", () => {
  const cases: [string, Requirement, Partial<Situation>, boolean][] = [
    ["friends", { type: "friend", statuses: ["friend"] }, {}, true],
    ["nobody else", { type: "friend", statuses: ["not_friend", "unknown"] }, {}, false],
    ["a tag, whatever its case", { type: "tag", has: true, tag: "vip" }, {}, true],
    ["a tag that is missing", { type: "tag", has: true, tag: "大阪" }, {}, false],
    ["without a tag", { type: "tag", has: false, tag: "大阪" }, {}, true],
    ["a field that equals", { type: "profile", key: "displayName", test: "equals", value: " 花子 " }, {}, true],
    ["a field that contains", { type: "profile", key: "hobby", test: "contains", value: "カメラ" }, {}, true],
    ["a field that is set", { type: "profile", key: "hobby", test: "is_set" }, {}, true],
    ["white space is nothing", { type: "profile", key: "empty", test: "is_set" }, {}, false],
    ["a field that is not there", { type: "profile", key: "phone", test: "is_empty" }, {}, true],
    ["a name that objects carry anyway", { type: "profile", key: "constructor", test: "is_empty" }, {}, true],
    ["an empty text is contained in nothing", { type: "profile", key: "hobby", test: "contains" }, {}, false],
    ["inside business hours", { type: "hours", isOpen: true }, {}, true],
    ["outside of them", { type: "hours", isOpen: false }, {}, false],
    ["closed", { type: "hours", isOpen: false }, { isOpen: false }, true],
    ["groups alone", { type: "source", kinds: ["group"] }, {}, false],
    ["groups, too", { type: "source", kinds: ["user", "group"] }, { source: "group" }, true],
  ];
  test.each(cases)("%s", (_, requirement, given, isMet) => {
    expect(holds([requirement], given)).toBe(isMet);
  });

  test("all of it, and the first that fails is named", () => {
    const requirements: Requirement[] = [
      { type: "tag", has: true, tag: "VIP" },
      { type: "hours", isOpen: false },
      { type: "tag", has: true, tag: "大阪" },
    ];
    expect(unmetRequirement({ rule: anyText, requirements }, situation)).toEqual(requirements[1]);
  });

  test("R36 without a word about the source, groups are left alone by everything but what only groups do", () => {
    expect(holds([], { source: "group" })).toBe(false);
    expect(holds([], { source: "user" })).toBe(true);
    expect(holds([], { source: "group" }, { type: "member_joined" })).toBe(true);
    expect(holds([], { source: "room" }, { type: "join" })).toBe(true);
  });
});

test("R32 R33 R34 what was pressed may interrupt, a word may not, unless the trigger says otherwise", () => {
  const keyword: TriggerRule = { type: "keyword", match: "equals", value: "x" };
  const postback: TriggerRule = { type: "postback", query: { a: "b" } };
  expect(mayInterrupt({ rule: keyword, mayInterrupt: "default" })).toBe(false);
  expect(mayInterrupt({ rule: keyword, mayInterrupt: "yes" })).toBe(true);
  expect(mayInterrupt({ rule: postback, mayInterrupt: "default" })).toBe(true);
  expect(mayInterrupt({ rule: postback, mayInterrupt: "no" })).toBe(false);
  // Nothing but texts and presses is ever offered to a session.
  expect(mayInterrupt({ rule: { type: "follow" }, mayInterrupt: "yes" })).toBe(false);
});
