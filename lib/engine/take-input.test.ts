import { describe, expect, it } from "vitest";
import type { DefinitionInput } from "./definition.schema";
import { aDefinition, aQuestion, aRemark, threeQuestions } from "./testing/a-definition";
import { said } from "./testing/said";
import { World } from "./testing/world";

function worldOf(definition: DefinitionInput, others: Record<string, DefinitionInput> = {}): World {
  const rest = Object.fromEntries(Object.entries(others).map(([id, other]) => [id, [other]]));
  const world = new World({ interactions: { A: [definition], ...rest } });
  world.starts("A");
  return world;
}

describe("where to go next", () => {
  const branching = aDefinition([
    aQuestion("q1", {
      branches: [
        { type: "equals", value: "はい", nextStepId: "yes" },
        { type: "contains", value: "い", nextStepId: "maybe" },
      ],
      nextStepId: "no",
    }),
    aQuestion("yes"),
    aQuestion("maybe"),
    aQuestion("no"),
  ]);

  it.each([
    ["R1", "はい", "yes?"],
    ["R2", "いいえ", "maybe?"],
    ["R3", "NO", "no?"],
  ])("%s %s leads to %s", (_, text, question) => {
    expect(said(worldOf(branching).says(text))).toEqual([question]);
  });

  const stopping = aDefinition([
    aQuestion("q1", {
      stop: true,
      branches: [{ type: "equals", value: "go", nextStepId: "q2" }],
      nextStepId: "q2",
    }),
    aQuestion("q2"),
  ]);

  it("R4 a matching branch wins over stop", () => {
    const world = worldOf(stopping);
    expect(said(world.says("go"))).toEqual(["q2?"]);
    expect(world.active?.currentStepId).toBe("q2");
  });

  it("R5 stop wins over nextStepId", () => {
    const world = worldOf(stopping);
    expect(said(world.says("end"))).toEqual([]);
    expect(world.seen[0]).toMatchObject({ status: "completed", answers: { q1: "end" } });
  });

  it("R6 list order passes over special steps", () => {
    const definition = aDefinition([aQuestion("q1"), { id: "edit", special: "editPicker" }, aQuestion("q2")]);
    expect(said(worldOf(definition).says("x"))).toEqual(["q2?"]);
  });

  it("R7 reaching the complete step completes at once", () => {
    const world = worldOf(aDefinition([aQuestion("q1"), aRemark("done", { special: "complete" }), aQuestion("q2")]));
    expect(said(world.says("x"))).toEqual(["done!"]);
    expect(world.seen[0]?.status).toBe("completed");
  });

  it("R8 a button's target wins over a branch", () => {
    const world = worldOf(
      aDefinition([
        {
          id: "q1",
          messages: [{ type: "template_button", text: "q1?", options: [{ value: "a", nextStepId: "q9" }] }],
          branches: [{ type: "equals", value: "a", nextStepId: "q2" }],
        },
        aQuestion("q2"),
        aQuestion("q9"),
      ]),
    );
    expect(said(world.presses("a"))).toEqual(["q9?"]);
    expect(world.active?.answers).toEqual({ q1: "a" });
  });

  it("FP7 the empty answer is an answer, which only a pattern can branch on", () => {
    const world = worldOf(
      aDefinition([
        aQuestion("q1", {
          normalize: ["trim"],
          branches: [
            { type: "equals", value: "", nextStepId: "q2" },
            { type: "contains", value: "", nextStepId: "q2" },
            { type: "regex", value: "^$", nextStepId: "q3" },
          ],
        }),
        aQuestion("q2"),
        aQuestion("q3"),
      ]),
    );
    expect(said(world.says("  "))).toEqual(["q3?"]);
    expect(world.active?.answers).toEqual({ q1: "" });
  });

  it("a target may name a role that has no step of its own", () => {
    const world = worldOf(aDefinition([aQuestion("q1", { nextStepId: "confirm" })]));
    expect(said(world.says("x"))).toEqual(["入力内容の確認 {q1: x} [送信] [修正]"]);
    expect(said(world.presses("修正"))).toEqual(["修正する項目を選択してください。 [q1] [戻る]"]);
    expect(said(world.presses("戻る"))).toEqual(["入力内容の確認 {q1: x} [送信] [修正]"]);
    expect(said(world.presses("送信"))).toEqual([]);
    expect(world.seen[0]?.status).toBe("completed");
  });

  it("FP3 canceled and cancelConfirm are targets, timer steps are not", () => {
    const world = worldOf(
      aDefinition([
        aQuestion("q1", { branches: [{ type: "equals", value: "stop", nextStepId: "cancelConfirm" }] }),
        aQuestion("q2", { nextStepId: "timeoutNotice" }),
        aQuestion("q3", { nextStepId: "canceled" }),
      ]),
    );
    expect(said(world.says("stop"))).toEqual(["入力を中止しますか？ [中止する] [続ける]"]);
    expect(said(world.presses("続ける"))).toEqual(["q1?"]);
    world.says("on");
    expect(said(world.says("on"))).toEqual(["q3?"]);
    expect(said(world.says("x"))).toEqual(["中止しました。"]);
    expect(world.seen[0]).toMatchObject({ status: "canceled", endReason: "user_cancel" });
  });
});

describe("what counts as input", () => {
  it("R9 an old button does nothing", () => {
    const button = { type: "template_button" as const, text: "q1?", options: [{ value: "a" }] };
    const world = worldOf(aDefinition([{ id: "q1", messages: [button] }, aQuestion("q2")]));
    world.presses("a");
    const before = world.active;
    const happened = world.presses("a");
    expect(happened).toMatchObject({ outcome: { consumed: true, reason: "stale" }, effects: [] });
    expect(happened.trace).toContainEqual({ type: "stale", stepId: "q1", reason: "other_step" });
    expect(world.active).toEqual(before);
  });

  it("R10 a sticker gets a hint and the question again", () => {
    const world = worldOf(aDefinition([aQuestion("q1", { validate: [{ type: "required" }] })]));
    expect(said(world.sends("sticker"))).toEqual(["テキストまたはボタンで回答してください。", "q1?"]);
    expect(world.active).toMatchObject({ currentStepId: "q1", answers: {} });
  });

  it("R27 a value with reserved characters arrives whole", () => {
    const button = { type: "template_button" as const, text: "?", options: [{ value: "A&B=C" }] };
    const world = worldOf(aDefinition([{ id: "q1", messages: [button] }, aQuestion("q2")]));
    world.presses("A&B=C");
    expect(world.active?.answers).toEqual({ q1: "A&B=C" });
  });

  it("R27 also in a postback that was written by hand", () => {
    const world = worldOf(threeQuestions("a"));
    world.posts("mode=interaction&step=a1&value=A%26B&nextStepId=a3");
    expect(world.active).toMatchObject({ currentStepId: "a3", answers: { a1: "A&B" } });
  });

  it("R32 a postback of something else is no answer", () => {
    const world = worldOf(threeQuestions("a"));
    expect(world.posts("action=menu").outcome).toEqual({ consumed: false, reason: "not_input" });
    expect(world.active?.answers).toEqual({});
  });

  it("a press without a session is stale, never a command", () => {
    const world = worldOf(threeQuestions("a"));
    world.perform({ type: "blocked" });
    expect(world.posts("mode=interaction&step=a1&value=x").outcome).toEqual({ consumed: true, reason: "stale" });
  });

  it("MSG-5 no id, label or value makes a card's data too long, and another person's card is stale", () => {
    const id = `q${"x".repeat(63)}`;
    const options = [{ label: "a", value: "値".repeat(200), nextStepId: `r${"y".repeat(63)}` }];
    const steps = [
      { id, messages: [{ type: "template_button" as const, text: "?", options }] },
      aQuestion(`r${"y".repeat(63)}`),
    ];
    const world = worldOf(aDefinition(steps));
    const data = world.dataOf("a");
    expect(data.length).toBeLessThanOrEqual(300);
    const theirs = data.replace(/sid=[^&]+/, "sid=somebody-elses-session");
    expect(world.posts(theirs).outcome.reason).toBe("stale");
    expect(world.posts(data).outcome.reason).toBe("answered");
    expect(world.active?.answers[id]).toBe("値".repeat(200));
  });

  it("FP4 cards from before a reset are stale", () => {
    const button = { type: "template_button" as const, text: "?", options: [{ value: "a" }] };
    const world = worldOf(aDefinition([{ id: "q1", messages: [button] }, aQuestion("q2")]));
    const old = world.dataOf("a");
    world.starts("A", "restart_same");
    expect(world.posts(old).outcome.reason).toBe("stale");
    expect(world.presses("a").outcome.reason).toBe("answered");
  });

  it("FP12 a press without a value fails a required rule and nothing else", () => {
    const world = worldOf(
      aDefinition([
        aQuestion("q1", { validate: [{ type: "email" }] }),
        aQuestion("q2", { validate: [{ type: "required" }] }),
      ]),
    );
    expect(said(world.posts("mode=interaction&step=q1"))).toEqual(["q2?"]);
    expect(world.posts("mode=interaction&step=q2").outcome.reason).toBe("rejected");
    expect(world.active?.answers).toEqual({});
  });

  it("FP6 a typed label presses its button, target included", () => {
    const options = [{ value: "no", label: "Iie", nextStepId: "q3" }];
    const world = worldOf(
      aDefinition([
        { id: "q1", messages: [{ type: "template_button", text: "?", options }] },
        aQuestion("q2"),
        aQuestion("q3"),
      ]),
    );
    expect(said(world.says("　iie "))).toEqual(["q3?"]);
    expect(world.active?.answers).toEqual({ q1: "no" });
  });

  it("FP6 only the last message's buttons can be typed", () => {
    const card = { type: "template_button" as const, text: "?", options: [{ value: "no", label: "いいえ" }] };
    const world = worldOf(aDefinition([{ id: "q1", messages: [card, { type: "text", text: "!" }] }, aQuestion("q2")]));
    world.says("いいえ");
    expect(world.active?.answers).toEqual({ q1: "いいえ" });
  });

  it("FP6 a quick reply that was written by hand can be typed too", () => {
    const data = "mode=interaction&step=q1&value=no&nextStepId=q3";
    const quickReplies = [{ label: "いいえ", action: { type: "postback" as const, data } }];
    const world = worldOf(
      aDefinition([
        { id: "q1", messages: [{ type: "text", text: "?", quickReplies }] },
        aQuestion("q2"),
        aQuestion("q3"),
      ]),
    );
    world.says("いいえ");
    expect(world.active).toMatchObject({ currentStepId: "q3", answers: { q1: "no" } });
  });

  it("quick replies answer, pick, cancel and pass on what the platform does", () => {
    const world = worldOf(
      aDefinition([
        {
          id: "q1",
          messages: [
            { type: "template_button", text: "?", options: [{ value: "a" }] },
            {
              type: "text",
              text: "or",
              quickReplies: [
                { label: "ビー", action: { type: "answer", value: "b" } },
                { label: "日時", action: { type: "pick", mode: "datetime", nextStepId: "q3" } },
                { label: "やめる", action: { type: "cancel" } },
                { label: "言う", action: { type: "message", text: "c" } },
              ],
            },
          ],
        },
        aQuestion("q2"),
        aQuestion("q3"),
      ]),
    );
    world.presses("ビー");
    expect(world.active).toMatchObject({ currentStepId: "q2", answers: { q1: "b" } });
    world.starts("A", "restart_same");
    world.picks("2026-04-01T10:00");
    expect(world.active).toMatchObject({ currentStepId: "q3", answers: { q1: "2026-04-01T10:00" } });
    world.starts("A", "restart_same");
    expect(said(world.presses("やめる"))).toEqual(["中止しました。"]);
  });
});

describe("MSG-6 old buttons", () => {
  const button = { type: "template_button" as const, text: "q1?", options: [{ value: "a" }, { value: "b" }] };

  it("may answer with a text", () => {
    const staleTaps = { mode: "reply" as const, text: "もう終わりました" };
    const world = worldOf(aDefinition([{ id: "q1", messages: [button], staleTaps }, aQuestion("q2")]));
    world.presses("a");
    expect(said(world.presses("b"))).toEqual(["もう終わりました"]);
    expect(world.active).toMatchObject({ currentStepId: "q2", answers: { q1: "a" } });
  });

  it("may answer again from there", () => {
    const definition = aDefinition([
      { id: "q1", messages: [button], staleTaps: { mode: "answer_again" } },
      aQuestion("q2"),
      aQuestion("q3"),
    ]);
    const world = worldOf(definition);
    world.presses("a");
    world.says("x");
    expect(said(world.presses("b"))).toEqual(["q2?"]);
    expect(world.active).toMatchObject({ currentStepId: "q2", answers: { q1: "b", q2: "x" } });
  });
});

describe("validation", () => {
  it("says every error in one text, then asks again, and forgets nothing", () => {
    const world = worldOf(
      aDefinition([
        aQuestion("q1", {
          validate: [
            { type: "length", maxlength: 3, message: "{{user.data.display_name}}さん、3文字まで" },
            { type: "number" },
          ],
        }),
      ]),
    );
    expect(said(world.says("{{x}}"))).toEqual(["花子さん、3文字まで / 数値で入力してください。", "q1?"]);
    expect(world.active).toMatchObject({ currentStepId: "q1", answers: {} });
  });
});

it("ENG-4 a pattern beyond its budget is no match, and its author hears of it", () => {
  const definition = aDefinition(
    [
      aQuestion("q1", { branches: [{ type: "regex", value: "a", nextStepId: "q3" }] }),
      aQuestion("q2"),
      aQuestion("q3"),
    ],
    { cancelWords: [{ type: "regex", value: "a" }] },
  );
  const world = worldOf(definition);
  const happened = world.says("a".repeat(5_001));
  expect(said(happened)).toEqual(["q2?"]);
  expect(happened.effects.filter(({ type }) => type === "incident")).toMatchObject([
    { code: "PATTERN_BUDGET_EXCEEDED", stepId: "q1", detail: "subject_too_long: a" },
    { code: "PATTERN_BUDGET_EXCEEDED", stepId: "q1", detail: "subject_too_long: a" },
  ]);
  const lines = happened.effects.flatMap((effect) => (effect.type === "log" ? [effect.line] : []));
  expect(lines.filter(({ type }) => type === "incident")).toHaveLength(2);
});

describe("steps that only talk", () => {
  it("go on at once, in one turn", () => {
    const world = worldOf(aDefinition([aRemark("hello"), aRemark("rules"), aQuestion("q1")]));
    expect(world.shown.flatMap(({ messages }) => messages)).toHaveLength(3);
    expect(world.active?.currentStepId).toBe("q1");
  });

  const runaway = aDefinition([
    aQuestion("q1"),
    aRemark("r1"),
    aRemark("r2", { nextStepId: "r1" }),
    aRemark("done", { special: "complete" }),
  ]);

  it("ENG-3 FP9 end at the budget: the answer stays, the session waits, one neutral text", () => {
    const world = worldOf(runaway);
    const happened = world.says("x");
    expect(said(happened)).toEqual(["申し訳ありません。問題が発生しました。"]);
    expect(happened.outcome).toEqual({ consumed: true, reason: "budget_exceeded" });
    expect(happened.effects).toContainEqual(
      expect.objectContaining({ type: "incident", code: "STEP_BUDGET_EXCEEDED" }),
    );
    expect(world.active).toMatchObject({ currentStepId: "q1", answers: { q1: "x" }, path: [] });
    expect(happened.trace.filter(({ type }) => type === "step_entered")).toHaveLength(100);
  });

  it("ENG-3 a hundred steps are allowed", () => {
    const remarks = Array.from({ length: 99 }, (_, index) => aRemark(`r${index}`));
    const world = worldOf(aDefinition([aQuestion("q1"), ...remarks, aQuestion("q2")]));
    expect(world.says("x").outcome.reason).toBe("answered");
    expect(world.active?.currentStepId).toBe("q2");
  });

  it("ENG-3 a start that never waits leaves everything else as it was", () => {
    const loop = aDefinition([aRemark("r1"), aRemark("r2", { nextStepId: "r1" })]);
    const world = worldOf(threeQuestions("a"), { B: loop });
    const happened = world.starts("B");
    expect(happened.outcome.reason).toBe("budget_exceeded");
    expect(said(happened)).toEqual(["申し訳ありません。問題が発生しました。"]);
    expect(world.active?.interactionId).toBe("A");
    expect(world.latest("B")).toMatchObject({ status: "canceled", endReason: "definition_missing" });
  });
});

it("R26 messages of a turn keep their order however many they are", () => {
  const world = worldOf(
    aDefinition([aQuestion("q1"), ...[1, 2, 3, 4, 5, 6].map((n) => aRemark(`r${n}`)), aQuestion("q2")]),
  );
  expect(said(world.says("x"))).toEqual(["r1!", "r2!", "r3!", "r4!", "r5!", "r6!", "q2?"]);
});

it("R37 a step without messages waits in silence", () => {
  const world = worldOf(aDefinition([aQuestion("q1"), aQuestion("q2", { messages: [] }), aQuestion("q3")]));
  const happened = world.says("x");
  expect(happened.messages).toEqual([]);
  expect(world.active?.currentStepId).toBe("q2");
});

it("R25 two answers of one moment answer two questions in order", () => {
  const world = worldOf(threeQuestions("a"));
  world.says("one");
  world.says("two");
  expect(world.active).toMatchObject({ currentStepId: "a3", answers: { a1: "one", a2: "two" } });
});

it("I2 counts one revision for each turn that changes a session", () => {
  const world = worldOf(threeQuestions("a"));
  expect(world.active?.revision).toBe(1);
  world.says("one");
  expect(world.active?.revision).toBe(2);
  world.posts("action=menu");
  expect(world.active?.revision).toBe(2);
});
