import { describe, expect, it } from "vitest";
import { matchTrigger, type TriggerEvent, type TriggerRule, triggerMayInterrupt } from "./match-trigger";
import { threeQuestions } from "./testing/a-definition";
import { said } from "./testing/said";
import { World } from "./testing/world";

const cases: [rule: TriggerRule, event: TriggerEvent, matched: boolean][] = [
  [{ type: "keyword", match: "equals", value: "予約" }, { type: "text", text: " 予約 " }, true],
  [{ type: "keyword", match: "equals", value: "予約" }, { type: "text", text: "予約したい" }, false],
  [{ type: "keyword", match: "contains", value: "book" }, { type: "text", text: "BOOKING" }, true],
  [{ type: "keyword", match: "regex", value: "^予約\\d$" }, { type: "text", text: "予約1" }, true],
  [{ type: "keyword", match: "contains", value: "" }, { type: "text", text: "x" }, false],
  [{ type: "keyword", match: "equals", value: "a" }, { type: "postback", data: "a" }, false],
  [{ type: "postback", query: { action: "menu" } }, { type: "postback", data: "action=menu&x=1" }, true],
  [{ type: "postback", query: { action: "menu", x: "2" } }, { type: "postback", data: "action=menu&x=1" }, false],
  [{ type: "postback", query: {} }, { type: "postback", data: "x=1" }, false],
  [{ type: "follow" }, { type: "follow" }, true],
  [{ type: "follow" }, { type: "text", text: "follow" }, false],
  [{ type: "any_message" }, { type: "unusable", kind: "sticker" }, true],
  [{ type: "any_message" }, { type: "postback", data: "x=1" }, false],
];

it.each(cases)("%j on %j: %s", (rule, event, matched) => {
  expect(matchTrigger(rule, event)).toBe(matched);
});

describe("may interrupt", () => {
  const keyword: TriggerRule = { type: "keyword", match: "equals", value: "予約" };

  it("is on for postbacks, off for words, unless set", () => {
    expect(triggerMayInterrupt(keyword)).toBe(false);
    expect(triggerMayInterrupt(keyword, "yes")).toBe(true);
    expect(triggerMayInterrupt({ type: "postback", query: { a: "1" } })).toBe(true);
    expect(triggerMayInterrupt({ type: "postback", query: { a: "1" } }, "no")).toBe(false);
  });

  function running(mayInterrupt: "default" | "yes"): World {
    const world = new World({
      interactions: { A: [threeQuestions("a")], B: [threeQuestions("b")] },
      triggers: [
        { rule: keyword, interactionId: "B", mayInterrupt },
        { rule: { type: "postback", query: { action: "book" } }, interactionId: "B" },
      ],
    });
    world.starts("A");
    return world;
  }

  it("R33 a keyword is an answer while an interaction runs", () => {
    const world = running("default");
    expect(said(world.says("予約"))).toEqual(["a2?"]);
    expect(world.active).toMatchObject({ interactionId: "A", answers: { a1: "予約" } });
  });

  it("R34 unless its trigger may interrupt", () => {
    const world = running("yes");
    expect(said(world.says("予約"))).toEqual(["b1?"]);
    expect(world.latest("A")).toMatchObject({ status: "paused", answers: {} });
  });

  it("R32 a postback of a menu runs its trigger", () => {
    const world = running("default");
    expect(said(world.posts("action=book"))).toEqual(["b1?"]);
  });
});
