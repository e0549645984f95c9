import { describe, expect, it } from "vitest";
import { matchesCancelWord } from "./cancel-path";
import type { DefinitionInput } from "./definition.schema";
import { aDefinition, aQuestion, aRemark } from "./testing/a-definition";
import { said } from "./testing/said";
import { World } from "./testing/world";

const words: DefinitionInput["settings"] = {
  storage: "profile",
  timeoutMinutes: 30,
  cancelWords: [{ type: "equals", value: "やめる" }],
};
const question: DefinitionInput["steps"][number] = {
  id: "cc",
  special: "cancelConfirm",
  messages: [
    {
      type: "cancel_confirm_template",
      title: "中止しますか？",
      abort: { label: "はい" },
      continue: { label: "続ける" },
    },
  ],
};
const steps = [aQuestion("q1"), aQuestion("q2"), aRemark("bye", { special: "canceled" })];

function atSecondStep(settings: DefinitionInput["settings"], ...more: DefinitionInput["steps"]): World {
  const world = new World({ interactions: { A: [aDefinition([...steps, ...more], settings)] } });
  world.starts("A");
  world.says("one");
  return world;
}

it.each([
  ["R14", "equals", "やめる", " やめる ", true],
  ["R17", "contains", "cancel", "Please CANCEL it", true],
  ["a word within a text", "equals", "やめる", "もうやめる", false],
  ["a pattern", "regex", "^(stop|quit)$", "stop", true],
  ["a pattern minds case", "regex", "^(stop|quit)$", "Stop", false],
  ["unless flagged", "regex", "/^stop$/i", "STOP", true],
  ["an empty value", "contains", "", "anything", false],
  ["an empty word", "equals", "", "", false],
  ["an empty pattern", "regex", "", "", false],
] as const)("%s: %s %j against %j is %s", (_, type, value, text, matched) => {
  expect(matchesCancelWord([{ type, value }], text)).toBe(matched);
});

it("R14 cancels at once where no question was designed", () => {
  const world = atSecondStep(words);
  const happened = world.says(" やめる ");
  expect(said(happened)).toEqual(["bye!"]);
  expect(world.seen[0]).toMatchObject({ status: "canceled", endReason: "user_cancel", answers: { q1: "one" } });
});

it("R15 asks first where a question was designed, and continues where it was", () => {
  const world = atSecondStep(words, question);
  expect(said(world.says("やめる"))).toEqual(["中止しますか？ [はい] [続ける]"]);
  expect(world.active).toMatchObject({ mode: "cancel_confirm", currentStepId: "q2" });
  expect(said(world.presses("続ける"))).toEqual(["q2?"]);
  expect(world.active).toMatchObject({ mode: "answering", currentStepId: "q2", answers: { q1: "one" } });
});

it("R16 abort cancels and writes nothing to the profile", () => {
  const world = atSecondStep(words, question);
  world.says("やめる");
  const happened = world.presses("はい");
  expect(said(happened)).toEqual(["bye!"]);
  expect(world.seen[0]).toMatchObject({ status: "canceled", endReason: "user_cancel" });
  expect(happened.effects.some(({ type }) => type === "merge_profile")).toBe(false);
});

it("R18 without an active session a cancel word is free for triggers", () => {
  const world = new World({ interactions: { A: [aDefinition(steps, words)] } });
  expect(world.says("やめる").outcome).toEqual({ consumed: false, reason: "no_session" });
});

describe("while the question is asked", () => {
  function asked(settings = words): World {
    const world = atSecondStep(settings, question);
    world.says("やめる");
    return world;
  }

  it("a typed label is that press", () => {
    expect(said(asked().says("続ける "))).toEqual(["q2?"]);
    expect(said(asked().says("はい"))).toEqual(["bye!"]);
  });

  it("FP5 a label that is also a cancel word is the label", () => {
    const cancelWords = [...(words?.cancelWords ?? []), { type: "equals" as const, value: "続ける" }];
    expect(said(asked({ ...words, cancelWords }).says("続ける"))).toEqual(["q2?"]);
  });

  it("another cancel word asks again", () => {
    expect(said(asked().says("やめる"))).toEqual(["中止しますか？ [はい] [続ける]"]);
  });

  it("any other text answers the current step", () => {
    const world = asked();
    world.says("two");
    expect(world.seen[0]).toMatchObject({ status: "completed", mode: "answering", answers: { q2: "two" } });
  });

  it("a sticker gets the hint and the question again", () => {
    const world = asked();
    expect(said(world.sends("sticker"))).toEqual([
      "テキストまたはボタンで回答してください。",
      "中止しますか？ [はい] [続ける]",
    ]);
    expect(world.active?.mode).toBe("cancel_confirm");
  });

  it("FP5 its buttons are stale once it is over", () => {
    const world = asked();
    world.presses("続ける");
    expect(world.presses("はい")).toMatchObject({ outcome: { reason: "stale" }, effects: [] });
  });
});

it("an author's button opens the cancel path from any step", () => {
  const world = atSecondStep(words, question);
  const { token } = world.active ?? { token: "" };
  expect(world.posts(`mode=interaction&sid=other&step=q1&action=cancel`).outcome.reason).toBe("stale");
  expect(said(world.posts(`mode=interaction&sid=${token}&step=q1&action=cancel`))).toHaveLength(1);
  expect(world.active?.mode).toBe("cancel_confirm");
});

it("a request may ask first even where no question was designed", () => {
  const world = atSecondStep({});
  expect(said(world.perform({ type: "cancel", policy: "confirm", reason: "action_cancel" }))).toEqual([
    "入力を中止しますか？ [中止する] [続ける]",
  ]);
  expect(said(world.says("中止する"))).toEqual(["bye!"]);
});

it("a request may name an interaction that is not open", () => {
  const world = atSecondStep({});
  const event = { type: "cancel", policy: "force", reason: "admin", interactionId: "B" } as const;
  expect(world.perform(event).outcome).toEqual({ consumed: false, reason: "no_session" });
  expect(world.active?.status).toBe("active");
});

it("an edit goes on after a cancel question", () => {
  const definition = aDefinition(
    [aQuestion("q1"), aQuestion("q2"), { id: "check", special: "confirm" }, question],
    words,
  );
  const world = new World({ interactions: { A: [definition] } });
  world.starts("A");
  world.says("one");
  world.says("two");
  world.presses("修正");
  world.presses("q1");
  world.says("やめる");
  expect(said(world.presses("続ける"))).toEqual(["q1?"]);
  expect(world.active).toMatchObject({ mode: "editing", returnToStepId: "check" });
});
