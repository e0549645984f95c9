import { describe, expect, it } from "vitest";
import { aDefinition, aQuestion, aRemark } from "../testing/a-definition";
import { type Actions, afterAnswer, failures, started, tell, worldOf } from "../testing/action-world";
import { said } from "../testing/said";

describe("actions of a step", () => {
  const talkative = aDefinition([
    aQuestion("q1", { beforeActions: [tell("before q1")], afterActions: [tell("after q1: {{session.q1}}")] }),
    aQuestion("q2", { beforeActions: [tell("before q2")] }),
  ]);

  it("speak in order: after-input, the next step's before-input, the next step", () => {
    const world = worldOf(talkative);
    expect(said(world.starts("A"))).toEqual(["before q1", "q1?"]);
    expect(said(world.says("花子"))).toEqual(["after q1: 花子", "before q2", "q2?"]);
  });

  it("FP12 of a step that only talks run around its messages", () => {
    const world = worldOf(
      aDefinition([aRemark("r1", { beforeActions: [tell("b")], afterActions: [tell("a")] }), aQuestion("q1")]),
    );
    expect(said(world.starts("A"))).toEqual(["b", "r1!", "a", "q1?"]);
  });

  const guarded = aDefinition(
    [
      aQuestion("q1", {
        validate: [{ type: "number" }],
        beforeActions: [tell("before")],
        afterActions: [tell("after")],
      }),
      { id: "ask", special: "cancelConfirm" },
    ],
    { cancelWords: [{ type: "equals", value: "やめる" }] },
  );

  it("do not run again on an error, a hint or a stale press", () => {
    const world = started(guarded);
    expect(said(world.says("x"))).toEqual(["数値で入力してください。", "q1?"]);
    expect(said(world.sends("sticker"))).toEqual(["テキストまたはボタンで回答してください。", "q1?"]);
    expect(said(world.posts("mode=interaction&step=q9&value=1"))).toEqual([]);
  });

  it("do not run on a cancel word, but do when the person goes on", () => {
    const world = started(guarded);
    expect(said(world.says("やめる"))).toEqual(["入力を中止しますか？ [中止する] [続ける]"]);
    expect(said(world.presses("続ける"))).toEqual(["before", "q1?"]);
  });

  it("run again when a session resumes", () => {
    const world = started(guarded, { interactions: { B: [aDefinition([aQuestion("b1")])] } });
    world.starts("B");
    expect(said(world.says("done"))).toEqual(["before", "q1?"]);
  });

  it("run after a press without a value", () => {
    expect(said(started(guarded).posts("mode=interaction&step=q1"))).toEqual(["after"]);
  });

  it("of the special steps run when these are shown", () => {
    const steps = (["complete", "canceled", "timeoutNotice", "timeoutRemind", "cancelConfirm"] as const).map(
      (role) => ({
        id: role,
        special: role,
        beforeActions: [tell(`${role} {{session.q1}}`)],
      }),
    );
    const settings = {
      timeoutMinutes: 30,
      timeoutRemind: 10,
      cancelWords: [{ type: "equals" as const, value: "やめる" }],
    };
    const definition = aDefinition([aQuestion("q1"), aQuestion("q2"), ...steps], settings);
    const begun = () => {
      const world = started(definition);
      world.says("1");
      return world;
    };
    expect(said(begun().says("2"))).toEqual(["complete 1"]);
    expect(said(begun().at("10:20").sweeps())).toEqual(["timeoutRemind 1"]);
    expect(said(begun().at("10:30").sweeps())).toEqual(["timeoutNotice 1"]);
    const world = begun();
    expect(said(world.says("やめる"))[0]).toBe("cancelConfirm 1");
    expect(said(world.presses("中止する"))).toEqual(["canceled 1"]);
  });

  it("of the confirm step run when it is approved, not when something is corrected", () => {
    const definition = aDefinition([
      aQuestion("q1"),
      { id: "check", special: "confirm", beforeActions: [tell("look")], afterActions: [tell("sent")] },
    ]);
    const world = started(definition);
    expect(said(world.says("1"))).toEqual(["look", "入力内容の確認 {q1: 1} [送信] [修正]"]);
    expect(said(world.presses("修正"))).toEqual(["修正する項目を選択してください。 [q1] [戻る]"]);
    world.presses("戻る");
    expect(said(world.presses("送信"))).toEqual(["sent"]);
    expect(world.latest("A")?.status).toBe("completed");
  });

  it("run again when an answer is corrected, and a way out of theirs leads on as anywhere else", () => {
    const broken = { type: "get_text_message", parameters: { body: "{{session.none}}" } };
    const definition = aDefinition([
      aQuestion("q1", {
        beforeActions: [tell("b")],
        afterActions: [tell("a: {{session.q1}}"), { ...broken, onFailure: { type: "go_to", stepId: "help" } }],
      }),
      { id: "check", special: "confirm" },
      aQuestion("help", { nextStepId: "check" }),
    ]);
    const world = started(definition);
    expect(said(world.says("1"))).toEqual(["a: 1", "help?"]);
    world.says("ok");
    world.presses("修正");
    expect(said(world.presses("q1"))).toEqual(["b", "q1?"]);
    expect(said(world.says("2"))).toEqual(["a: 2", "help?"]);
    expect(world.active).toMatchObject({ mode: "editing", returnToStepId: "check" });
    expect(said(world.says("again"))).toEqual(["入力内容の確認 {q1: 2, help: again} [送信] [修正]"]);
    expect(world.active).toMatchObject({ mode: "answering", returnToStepId: null });
  });

  it("ENG-7 stand in the trace with their outcome", () => {
    const { trace } = afterAnswer([tell("x"), { type: "fly" }]);
    expect(trace.filter(({ type }) => type === "action_run")).toEqual([
      { type: "action_run", stepId: "q1", position: "after.1", action: "get_text_message", outcome: "done" },
      {
        type: "action_run",
        stepId: "q1",
        position: "after.2",
        action: "fly",
        outcome: "failed",
        code: "ACTION_UNKNOWN",
      },
    ]);
  });

  it("INS-9 that are switched off do nothing and keep their number", () => {
    const off = { ...tell("no"), isEnabled: false, chains: [{ to: "2.body", data: "chained" }] };
    expect(said(afterAnswer([off, tell("[{{return[1]}}]"), tell("{{return[2].text}}")]))).toEqual(["[]", "[]", "q2?"]);
  });

  it("stay silent when their return value is not to be sent", () => {
    const silent = { ...tell("secret"), sendReturnValue: false };
    expect(said(afterAnswer([silent, tell("{{return[1].text}}!")]))).toEqual(["secret!", "q2?"]);
  });
});

describe("chains", () => {
  it("hand data on to a parameter of a later action, however deep", () => {
    const first = {
      ...tell("one"),
      chains: [
        { to: "2.json.text", data: "{{return[1].text}} of {{session.q1}}" },
        { to: "3.body", data: "literal" },
      ],
    };
    const raw = { type: "get_raw_message", parameters: { json: { type: "text", text: "" } } };
    const { messages } = afterAnswer([first, raw, tell("")]);
    expect(messages).toEqual([
      { type: "text", text: "one" },
      { type: "raw", message: { type: "text", text: "one of x" } },
      { type: "text", text: "literal" },
      { type: "text", text: "q2?" },
    ]);
  });

  it("hand over whole values, which are never read for placeholders again", () => {
    const person = { tags: ["{{session.q1}}", "b"] };
    const read = {
      type: "get_user_tags",
      chains: [
        { to: "2.body", data: "{{ $.return[1][0] }}" },
        { to: "3.tags", data: "{{$.return[1]}}" },
      ],
    };
    const world = worldOf(
      aDefinition([aQuestion("q1", { afterActions: [read, tell(""), { type: "remove_user_tags" }] })]),
      { person },
    );
    world.starts("A");
    expect(said(world.says("x"))).toEqual(["{{session.q1}}"]);
    expect(world.tags).toEqual([]);
  });

  it("never reach back", () => {
    const late = { ...tell("b"), chains: [{ to: "1.body", data: "changed" }] };
    expect(said(afterAnswer([tell("a"), late]))).toEqual(["a", "b", "q2?"]);
  });
});

describe("failures", () => {
  const broken: Actions[number] = { type: "get_text_message", parameters: {} };

  it("are recorded and stop neither the turn nor later actions", () => {
    const happened = afterAnswer([broken, tell("still")]);
    expect(said(happened)).toEqual(["still", "q2?"]);
    expect(failures(happened)).toEqual(["q1 after.1 get_text_message PARAMETERS_INVALID"]);
    expect(happened.effects).toContainEqual(expect.objectContaining({ type: "incident", code: "ACTION_FAILED" }));
    expect(happened.outcome.reason).toBe("answered");
  });

  it("INS-9 may lead to another step, before or after an answer", () => {
    const elsewhere = { ...broken, onFailure: { type: "go_to" as const, stepId: "help" } };
    const definition = aDefinition([
      aQuestion("q1", { afterActions: [elsewhere, tell("not said")] }),
      aQuestion("q2"),
      aQuestion("help"),
    ]);
    expect(said(started(definition).says("x"))).toEqual(["help?"]);
    const before = aDefinition([aQuestion("q1", { beforeActions: [tell("oh"), elsewhere] }), aQuestion("help")]);
    expect(said(worldOf(before).starts("A"))).toEqual(["oh", "help?"]);
  });

  it("INS-9 may end the interaction", () => {
    const world = started(
      aDefinition([
        aQuestion("q1", { afterActions: [{ ...broken, onFailure: { type: "end" } }] }),
        aQuestion("q2"),
        { id: "done", special: "complete", messages: [{ type: "text", text: "done" }] },
      ]),
    );
    expect(said(world.says("x"))).toEqual(["done"]);
    expect(world.latest("A")).toMatchObject({ status: "completed", answers: { q1: "x" } });
  });

  it("that lead nowhere are as if they went on", () => {
    const nowhere = { ...broken, onFailure: { type: "go_to" as const, stepId: "gone" } };
    const happened = afterAnswer([nowhere]);
    expect(said(happened)).toEqual(["q2?"]);
    expect(happened.effects).toContainEqual(expect.objectContaining({ code: "TARGET_MISSING", detail: "gone" }));
  });

  it("ENG-3 that lead round in circles end at the budget", () => {
    const back = { ...broken, onFailure: { type: "go_to" as const, stepId: "q1" } };
    const world = worldOf(aDefinition([aQuestion("q1", { beforeActions: [back] })]));
    expect(world.starts("A").outcome.reason).toBe("budget_exceeded");
  });
});
