import { describe, expect, it } from "vitest";
import type { DefinitionInput } from "./definition.schema";
import { aDefinition, aQuestion, aRemark } from "./testing/a-definition";
import { said } from "./testing/said";
import { World } from "./testing/world";

type StepInput = DefinitionInput["steps"][number];

const check: StepInput = {
  id: "check",
  special: "confirm",
  messages: [{ type: "confirm_template", title: "確認", apply: { label: "送信" }, edit: { label: "修正" } }],
};

function runTo(definition: DefinitionInput, ...answers: string[]): World {
  const world = new World({ interactions: { A: [definition] } });
  world.starts("A");
  for (const answer of answers) world.says(answer);
  return world;
}

const short = aDefinition([aQuestion("q1", { title: "名前" }), aQuestion("q2"), check]);

it("R12 free text never approves", () => {
  const world = runTo(short, "one", "two");
  expect(said(world.says("ちょっと待って"))).toEqual(["確認 {名前: one, q2: two} [送信] [修正]"]);
  expect(world.active?.currentStepId).toBe("check");
});

it("R13 a typed label does", () => {
  const world = runTo(short, "one", "two");
  world.says(" 送信");
  expect(world.seen[0]?.status).toBe("completed");
});

it("shows an empty answer as a dash and leaves out excluded and unanswered steps", () => {
  const definition = aDefinition([aQuestion("q1", { normalize: ["trim"] }), aQuestion("q2"), aQuestion("q3"), check], {
    excludeSteps: ["q2"],
  });
  const world = runTo(definition, " ", "secret");
  expect(said(world.posts("mode=interaction&step=q3"))).toEqual(["確認 {q1: —} [送信] [修正]"]);
});

it("shows labels, keeps values", () => {
  const options = [{ value: "cut", label: "カット" }];
  const definition = aDefinition([{ id: "q1", messages: [{ type: "template_button", text: "?", options }] }, check]);
  const world = runTo(definition);
  expect(said(world.presses("カット"))).toEqual(["確認 {q1: カット} [送信] [修正]"]);
  expect(world.active?.answers).toEqual({ q1: "cut" });
});

it("MSG-10 lists the answers that were chosen, in their order, with their labels, masked", () => {
  const answers = [
    { stepId: "phone", label: "電話", mask: "last4" as const },
    { stepId: "nobody" },
    { stepId: "pin", mask: "all" as const },
    { stepId: "secret" },
  ];
  const chosen: StepInput = { id: "check", special: "confirm", messages: [{ type: "confirm_template", answers }] };
  const steps = [aQuestion("name"), aQuestion("phone"), aQuestion("pin"), aQuestion("secret"), chosen];
  const world = runTo(aDefinition(steps, { excludeSteps: ["secret"] }), "花子", "09012345678", "1234");
  expect(said(world.says("x"))[0]).toContain("{電話: •••••••5678, pin: ••••}");
});

it("MSG-10 lets only the chosen answers be corrected", () => {
  const answers = [{ stepId: "q2", label: "二つめ" }];
  const picker: StepInput = { id: "fix", special: "editPicker", messages: [{ type: "edit_picker_template", answers }] };
  const world = runTo(aDefinition([aQuestion("q1"), aQuestion("q2"), check, picker]), "one", "two");
  expect(said(world.presses("修正"))[0]).toContain("[二つめ]");
  expect(said(world.presses("二つめ"))).toEqual(["q2?"]);
});

it("MSG-10 more than ten answers are divided among cards, in the confirmation and in the picker", () => {
  const questions = Array.from({ length: 11 }, (_, index) => aQuestion(`q${index}`));
  const answers = questions.map(({ id }) => id);
  const world = runTo(aDefinition([...questions, check]), ...answers.slice(1));
  const [confirm] = world.says("last").messages;
  expect(confirm).toMatchObject({ rows: { length: 11 }, paged: { size: 10, fixedButtons: 2 } });
  const [picker] = world.presses("修正").messages;
  expect(picker).toMatchObject({ buttons: { length: 12 }, paged: { size: 10, fixedButtons: 1 } });
  expect(said(world.presses("q10"))).toEqual(["q10?"]);
  const [few] = runTo(aDefinition([...questions.slice(1), check]), ...answers.slice(2)).says("last").messages;
  expect(few).not.toHaveProperty("paged");
});

it("apply and edit follow their own targets", () => {
  const own = (apply: string, edit: string): StepInput => ({
    ...check,
    messages: [{ type: "confirm_template", apply: { nextStepId: apply }, edit: { nextStepId: edit } }],
  });
  const definition = aDefinition([
    aQuestion("q1"),
    own("q2", "q1"),
    aQuestion("q2"),
    aQuestion("q3", { nextStepId: "check" }),
  ]);
  const world = runTo(definition, "one");
  expect(said(world.presses("修正"))).toEqual(["q1?"]);
  world.says("uno");
  expect(said(world.presses("送信"))).toEqual(["q2?"]);
  world.says("two");
  world.says("three");
  expect(world.active).toMatchObject({ currentStepId: "check", answers: { q1: "uno", q2: "two", q3: "three" } });
});

it("a step that bears a role's name takes nothing from the role", () => {
  const definition = aDefinition([
    aQuestion("q1", { nextStepId: "check" }),
    aQuestion("complete"),
    aQuestion("editPicker"),
    check,
  ]);
  const world = runTo(definition, "one");
  expect(said(world.presses("修正"))).toEqual(["修正する項目を選択してください。 [q1] [戻る]"]);
  world.presses("戻る");
  world.presses("送信");
  expect(world.seen[0]?.status).toBe("completed");
});

describe("editing", () => {
  const forked = aDefinition([
    aQuestion("course", { branches: [{ type: "equals", value: "other", nextStepId: "detail" }], nextStepId: "date" }),
    aQuestion("detail", { nextStepId: "note" }),
    aRemark("note", { nextStepId: "date" }),
    aQuestion("date"),
    check,
  ]);

  it("FP13 goes straight back when the route is the same", () => {
    const world = runTo(short, "one", "two");
    world.presses("修正");
    expect(said(world.presses("名前"))).toEqual(["q1?"]);
    expect(world.active).toMatchObject({ mode: "editing", returnToStepId: "check", answers: { q1: "one" } });
    expect(said(world.says("uno"))).toEqual(["確認 {名前: uno, q2: two} [送信] [修正]"]);
    expect(world.active).toMatchObject({ mode: "answering", returnToStepId: null });
  });

  it("FP13 leads through what the new route asks first, then back", () => {
    const world = runTo(forked, "cut", "today");
    world.presses("修正");
    world.presses("course");
    expect(said(world.says("other"))).toEqual(["detail?"]);
    expect(world.active?.mode).toBe("editing");
    expect(said(world.says("spa"))).toEqual(["note!", "確認 {course: other, detail: spa, date: today} [送信] [修正]"]);
  });

  it("forgets what the new route no longer passes", () => {
    const world = runTo(forked, "other", "spa", "today");
    world.presses("修正");
    world.presses("course");
    expect(said(world.says("cut"))).toEqual(["確認 {course: cut, date: today} [送信] [修正]"]);
    expect(world.active?.answers).toEqual({ course: "cut", date: "today" });
  });

  it("keeps what the route reaches by a button's target", () => {
    const options = [{ value: "a", nextStepId: "q3" }];
    const definition = aDefinition([
      { id: "q1", messages: [{ type: "template_button", text: "?", options }] },
      aQuestion("q2"),
      aQuestion("q3"),
      check,
    ]);
    const world = runTo(definition);
    world.presses("a");
    expect(said(world.says("three"))).toEqual(["確認 {q1: a, q3: three} [送信] [修正]"]);
  });

  it("keeps every answer of a menu that is visited again and again", () => {
    const definition = aDefinition([
      aQuestion("menu", {
        branches: [
          { type: "equals", value: "a", nextStepId: "qa" },
          { type: "equals", value: "b", nextStepId: "qb" },
        ],
        nextStepId: "check",
      }),
      aQuestion("qa", { nextStepId: "menu" }),
      aQuestion("qb", { nextStepId: "menu" }),
      check,
    ]);
    const world = runTo(definition, "a", "1", "b", "2", "done");
    expect(world.active?.answers).toEqual({ menu: "done", qa: "1", qb: "2" });
  });

  it("asks again after an error without leaving the edit", () => {
    const world = runTo(aDefinition([aQuestion("q1", { validate: [{ type: "number" }] }), check]), "1");
    world.presses("修正");
    world.presses("q1");
    expect(world.says("x").outcome.reason).toBe("rejected");
    expect(world.active).toMatchObject({ mode: "editing", answers: { q1: "1" } });
  });

  it("free text at the picker shows it again, back leads back", () => {
    const world = runTo(short, "one", "two");
    world.presses("修正");
    expect(said(world.says("名前"))).toEqual(["修正する項目を選択してください。 [名前] [q2] [戻る]"]);
    expect(said(world.presses("戻る"))).toEqual(["確認 {名前: one, q2: two} [送信] [修正]"]);
  });
});

describe("completion", () => {
  it("R28 an empty answer leaves the profile", () => {
    const definition = aDefinition([aQuestion("hobby", { normalize: ["trim"] }), aQuestion("name")], {
      storage: "profile",
    });
    const world = new World({ interactions: { A: [definition] }, person: { profile: { hobby: "猫", age: "7" } } });
    world.starts("A");
    world.says(" ");
    world.says("花子");
    expect(world.profile).toEqual({ age: "7", name: "花子" });
  });

  it("R29 FP11 an excluded answer is there until the last words were said", () => {
    const done = aRemark("done", { special: "complete", messages: [{ type: "text", text: "{{session.agree}}！" }] });
    const definition = aDefinition([aQuestion("agree"), aQuestion("q1"), done], {
      excludeSteps: ["agree"],
      storage: "profile",
    });
    const world = runTo(definition, "はい");
    expect(said(world.says("x"))).toEqual(["はい！"]);
    expect(world.seen[0]?.answers).toEqual({ q1: "x" });
    expect(world.profile).toEqual({ q1: "x" });
  });

  it("keeps answers in the session alone unless told otherwise", () => {
    const world = runTo(aDefinition([aQuestion("q1")]), "x");
    expect(world.seen[0]?.answers).toEqual({ q1: "x" });
    expect(world.profile).toEqual({});
  });
});

describe("versions", () => {
  it("R30 a session goes on with the version that it started with", () => {
    const world = runTo(aDefinition([aQuestion("q1"), aQuestion("q2")]), "one");
    world.publish("A", aDefinition([aQuestion("other")]));
    world.says("two");
    expect(world.seen[0]).toMatchObject({ status: "completed", answers: { q1: "one", q2: "two" } });
  });

  it("a session whose version is gone ends with an apology, and the event is free", () => {
    const world = runTo(aDefinition([aQuestion("q1")]));
    world.unpublish("A");
    const happened = world.says("x");
    expect(happened.outcome).toEqual({ consumed: false, reason: "definition_missing" });
    expect(said(happened)).toEqual(["申し訳ありません。この手続きを続けられなくなったため、終了しました。"]);
    expect(world.seen[0]).toMatchObject({ status: "canceled", endReason: "definition_missing" });
  });
});

it("speaks the channel's language", () => {
  const world = new World({
    interactions: { A: [aDefinition([aQuestion("q1", { nextStepId: "confirm" })])] },
    locale: "en",
  });
  world.starts("A");
  expect(said(world.says("x"))).toEqual(["Please check your answers {q1: x} [Send] [Edit]"]);
  expect(said(world.presses("Edit"))).toEqual(["Which answer would you like to change? [q1] [Back]"]);
});
