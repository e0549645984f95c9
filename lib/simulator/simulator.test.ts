import { describe, expect, it } from "vitest";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { type DefinitionInput, definitionSchema } from "@/lib/engine";
import reserve from "@/lib/engine/dialogues/reserve.definition.json" with { type: "json" };
import { aDefinition, aQuestion, aRemark, threeQuestions } from "@/lib/engine/testing/a-definition";
import { clockTime } from "@/lib/engine/testing/world";
import { answersBefore } from "./answers-before";
import { namesInActions } from "./names-in-actions";
import { withAnswer, withoutAnswers } from "./real-answers";
import { advanceClock, goBackTo, replayOn, send, switchTo } from "./simulate";
import { sessionOf, stateOf } from "./simulation";
import type { SimulatedInput, SimulationOptions } from "./simulation.schema";
import { startSimulation } from "./start-simulation";
import { anotherInteraction, someOptions } from "./testing/some-options";
import { lastSaid, saidIn, simulate, tapOn, text } from "./testing/some-simulation";

const today = "2026-02-14";
const reservation = definitionSchema.parse(reserve);
const timed = threeQuestions("x", { timeoutMinutes: 30, timeoutRemind: 10 });

function answering(simulation: ReturnType<typeof simulate>, ...said: string[]) {
  return said.reduce((so, words) => send(so, text(words)), simulation);
}

function startAt(stepId: string, change: Partial<SimulationOptions> = {}) {
  const answers = answersBefore(reservation, stepId, { today });
  return startSimulation(reservation, someOptions({ start: { type: "step", stepId, answers }, ...change }));
}

describe("SIM-1", () => {
  it("the same inputs give the same conversation, ids and moments included", () => {
    expect(answering(simulate(timed), "a", "b")).toEqual(answering(simulate(timed), "a", "b"));
  });

  it("keeps for every turn what was said, why, and how things stood after it", () => {
    const { turns } = answering(simulate(timed), "a");
    expect(turns.map(({ state }) => sessionOf(state)?.currentStepId)).toEqual(["x1", "x2"]);
    expect(turns[1]?.trace.map(({ type }) => type)).toContain("connection");
    expect(turns[1]?.effects.map(({ type }) => type)).toContain("send");
  });

  it("a turn on the 500-step fixture takes less than 50 ms", () => {
    const { meaning } = aGeneratedInteraction(500);
    let simulation = startSimulation(meaning, someOptions());
    const times = Array.from({ length: 60 }, () => {
      const started = performance.now();
      simulation = send(simulation, text("はい"));
      return performance.now() - started;
    }).sort((one, other) => one - other);
    expect(times[57]).toBeLessThan(50);
  });
});

describe("SIM-2 every kind of user event", () => {
  const anything = aDefinition([aQuestion("q1", { input: { mode: "any" } }), aQuestion("q2")]);
  const inputs: [SimulatedInput, string][] = [
    [{ type: "text", text: "はい" }, "はい"],
    [{ type: "sticker", packageId: "446", stickerId: "1988" }, "sticker:446/1988"],
    [{ type: "image" }, "image:sim-e2"],
    [{ type: "video" }, "video:sim-e2"],
    [{ type: "audio" }, "audio:sim-e2"],
    [{ type: "file", fileName: "a.pdf" }, "file:sim-e2"],
    [{ type: "location", title: "駅", address: "東京", latitude: 35, longitude: 139 }, "駅 東京 (35, 139)"],
  ];
  it.each(inputs)("%o is an answer where anything is", (input, answer) => {
    const after = send(simulate(anything), input);
    expect(sessionOf(stateOf(after))?.answers).toEqual([["q1", answer]]);
  });

  it("unfollowing ends everything in silence, following lets a trigger start it again", () => {
    const triggers: SimulationOptions["triggers"] = [
      { rule: { type: "follow" }, interactionId: "A", mayInterrupt: "default" },
    ];
    const blocked = send(simulate(timed, { triggers }), { type: "unfollow" });
    expect(stateOf(blocked)).toMatchObject({ isFriend: false, sessions: [{ endReason: "blocked" }] });
    expect(lastSaid(blocked)).toEqual([]);
    const back = send(blocked, { type: "follow" });
    expect([stateOf(back).isFriend, ...lastSaid(back)]).toEqual([true, "x1?"]);
  });

  it("a picker answers with what was picked, a cancel word asks or cancels", () => {
    const picker = [{ label: "日付を選ぶ", action: { type: "pick" as const, mode: "date" as const } }];
    const dates = aDefinition(
      [aQuestion("q1", { messages: [{ type: "text", text: "いつ？", quickReplies: picker }] }), aQuestion("q2")],
      { cancelWords: [{ type: "equals", value: "やめる" }] },
    );
    const begun = simulate(dates);
    const picked = send(begun, { ...tapOn(begun, "日付を選ぶ"), picked: "2026-03-07" } as SimulatedInput);
    expect(sessionOf(stateOf(picked))?.answers).toEqual([["q1", "2026-03-07"]]);
    expect(sessionOf(stateOf(send(begun, text("やめる"))))?.endReason).toBe("user_cancel");
  });
});

describe("MSG-6 an old button", () => {
  const options = [{ value: "a", label: "A" }];
  const withTaps = (staleTaps: NonNullable<DefinitionInput["steps"][number]["staleTaps"]>) =>
    aDefinition([
      aQuestion("q1", { messages: [{ type: "template_button", text: "q1?", options }], staleTaps }),
      aQuestion("q2"),
    ]);
  it.each([
    ["is ignored", { mode: "ignore" as const }, []],
    ["is answered with a text", { mode: "reply" as const, text: "もう終わりました。" }, ["もう終わりました。"]],
    ["answers again from there", { mode: "answer_again" as const }, ["q2?"]],
  ])("%s", (_, staleTaps, expected) => {
    const begun = simulate(withTaps(staleTaps));
    const later = send(begun, text("x"));
    expect(lastSaid(send(later, tapOn(later, "A", 0)))).toEqual(expected);
  });
});

describe("SIM-5 SCENARIO 8 the clock", () => {
  it("fires reminder and timeout on the way, each at its own moment", () => {
    const after = advanceClock(simulate(timed), { type: "by", ms: 60 * 60_000 });
    expect(after.turns[1]?.said.map(({ at, cause }) => [at, cause])).toEqual([
      [clockTime("10:20"), "reminder"],
      [clockTime("10:30"), "timeout"],
    ]);
    expect(stateOf(after)).toMatchObject({ at: clockTime("11:00"), sessions: [{ status: "timeout" }] });
  });

  it("goes to the reminder and to the timeout, and says so by push", () => {
    const reminded = advanceClock(simulate(timed), { type: "reminder" });
    expect([stateOf(reminded).at, reminded.turns[1]?.said[0]?.delivery]).toEqual([clockTime("10:20"), "push"]);
    const over = advanceClock(reminded, { type: "timeout" });
    expect([stateOf(over).at, sessionOf(stateOf(over))?.status]).toEqual([clockTime("10:30"), "timeout"]);
  });

  it("an answer in time begins a new window", () => {
    const answered = answering(advanceClock(simulate(timed), { type: "by", ms: 25 * 60_000 }), "a");
    expect(sessionOf(stateOf(answered))).toMatchObject({ remindAt: clockTime("10:45"), expiresAt: clockTime("10:55") });
  });

  it("never goes back", () => {
    const after = advanceClock(simulate(timed), { type: "at", at: clockTime("09:00") });
    expect(stateOf(after).at).toBe(clockTime("10:00"));
  });
});

describe("SIM-6 going back", () => {
  it("shows how things stood, and goes forward again", () => {
    const after = answering(simulate(timed), "a", "b");
    const back = goBackTo(after, 2);
    expect([sessionOf(stateOf(back))?.currentStepId, back.later.length]).toEqual(["x2", 1]);
    expect(goBackTo(back, 3)).toEqual(after);
  });

  it("forks when something else happens there, and keeps what was left", () => {
    const after = answering(simulate(timed), "a", "b");
    const forked = answering(goBackTo(after, 1), "c");
    expect(sessionOf(stateOf(forked))?.answers).toEqual([["x1", "c"]]);
    expect(forked.branches).toEqual([after.turns]);
    expect(switchTo(forked, 0)).toMatchObject({ turns: after.turns, branches: [forked.turns] });
  });

  it("replays on a changed draft and names the first reply that differs", () => {
    const after = answering(simulate(timed), "a", "b");
    const changed = threeQuestions("x", { timeoutMinutes: 30, timeoutRemind: 10 });
    const third = changed.steps[2];
    if (third) third.messages = [{ type: "text", text: "最後に？" }];
    const { simulation, firstDifference } = replayOn(after, definitionSchema.parse(changed));
    expect([firstDifference, ...lastSaid(simulation)]).toEqual([2, "最後に？"]);
    expect(replayOn(after, definitionSchema.parse(timed)).firstDifference).toBeNull();
  });

  it("presses by label: an option that moved is still the one that was pressed", () => {
    const ask = (...values: string[]) =>
      aDefinition([
        aQuestion("q1", {
          messages: [{ type: "template_button", text: "?", options: values.map((value) => ({ value })) }],
        }),
        aRemark("q2", { messages: [{ type: "text", text: "{{session.q1}}" }] }),
        aQuestion("q3"),
      ]);
    const begun = simulate(ask("a", "b"));
    const { simulation } = replayOn(send(begun, tapOn(begun, "b")), definitionSchema.parse(ask("c", "b", "a")));
    expect(lastSaid(simulation)).toEqual(["b", "q3?"]);
  });
});

describe("SIM-7 starting in the middle", () => {
  it("shows the step with answers that its questions take", () => {
    const there = startAt("ask-people");
    expect(sessionOf(stateOf(there))?.currentStepId).toBe("ask-people");
    expect(lastSaid(there)).toEqual(["人数は？"]);
    expect(sessionOf(stateOf(there))?.expiresAt).toBe(clockTime("10:30"));
    const card = send(there, text("2"));
    expect(lastSaid(card)[0]).toContain("人数: 2");
    expect(sessionOf(stateOf(card))?.answers.map(([id]) => id)).toContain("ask-phone");
  });

  it.each(reservation.steps.map(({ id }) => id))("at %s it says what a person would see there", (stepId) => {
    const step = reservation.steps.find(({ id }) => id === stepId);
    expect(lastSaid(startAt(stepId)).length).toBeGreaterThanOrEqual(step?.messages.length ?? 0);
  });

  it("shows a step that only talks and that no question leads to, and says so when it goes round and round", () => {
    const remarks = [aRemark("r1", { nextStepId: "r2" }), aRemark("r2", { nextStepId: "r1" })];
    const at = (stepId: string, steps: DefinitionInput["steps"]) =>
      startSimulation(
        definitionSchema.parse(aDefinition(steps)),
        someOptions({ start: { type: "step", stepId, answers: [] } }),
      );
    expect(lastSaid(at("r0", [aQuestion("q1"), aRemark("r0"), aQuestion("q2")]))).toEqual(["r0!", "q2?"]);
    expect(lastSaid(at("r0", [aRemark("first"), aRemark("r0"), aQuestion("q1")]))).toEqual(["r0!", "q1?"]);
    expect(at("r1", [aQuestion("q1", { stop: true }), ...remarks]).turns[0]?.effects).toContainEqual(
      expect.objectContaining({ code: "STEP_BUDGET_EXCEEDED" }),
    );
  });

  it("at a step there is never a second open run of the same interaction, whatever was before", () => {
    const { sessions } = stateOf(startAt("ask-people", { before: "same_paused" }));
    const open = sessions.filter(({ status }) => status === "active" || status === "paused");
    expect(open.map(({ interactionId, status }) => [interactionId, status])).toEqual([
      ["other", "paused"],
      ["A", "active"],
    ]);
  });

  it.each([
    ["new", "stack", "started"],
    ["same_active", "stack", "ignored"],
    ["same_active", "restart_same", "reset"],
    ["other_active", "stack", "started"],
    ["other_active", "reject", "ignored"],
    ["same_paused", "stack", "resumed"],
    ["completed", "stack", "started"],
  ] as const)("with %s and %s the interaction is %s", (before, overridePolicy, reason) => {
    const { turns } = simulate(threeQuestions("x", { overridePolicy }), { before });
    expect(turns[0]?.handled.reason).toBe(reason);
  });

  it("a run that was completed forbids another where the policy says so", () => {
    const { turns } = simulate(threeQuestions("x", { runPolicy: "single_forbid" }), { before: "completed" });
    expect(turns[0]?.handled.reason).toBe("refused");
  });
});

describe("SIM-8 actions", () => {
  const action = { type: "request_llm", parameters: { prompt: "?" } };
  const asking = aDefinition([aQuestion("q1", { afterActions: [action] }), aQuestion("q2")]);
  const stub = (outcome: "success" | "failure" | "delay", output = "42") => ({
    stubs: { "q1/after.1": { outcome, output, delaySeconds: 90 } },
  });

  it("succeed with a sample of the kind that they hand back", () => {
    const after = answering(simulate(asking), "x");
    expect(lastSaid(after)).toEqual(["サンプルの返答です。", "q2?"]);
    expect(after.turns[1]?.asked).toMatchObject([{ key: "q1/after.1", isAwaited: true }]);
  });

  it("succeed with what was written for them, or fail", () => {
    expect(lastSaid(answering(simulate(asking, stub("success")), "x"))).toEqual(["42", "q2?"]);
    const failed = answering(simulate(asking, stub("failure")), "x");
    expect(failed.turns[1]?.effects).toContainEqual(expect.objectContaining({ code: "ACTION_FAILED" }));
  });

  it("hold the turn and what comes behind it until the clock has come so far", () => {
    const waiting = answering(simulate(asking, stub("delay")), "x", "y");
    expect(waiting.turns.slice(1).map(({ handled, said }) => [handled.by, said.length])).toEqual([
      ["waiting", 0],
      ["queued", 0],
    ]);
    expect(sessionOf(stateOf(waiting))?.currentStepId).toBe("q1");
    const done = advanceClock(waiting, { type: "answer" });
    expect(stateOf(done).at).toBe(clockTime("10:01") + 30_000);
    expect(lastSaid(done)).toEqual(["42", "q2?"]);
    expect(sessionOf(stateOf(done))).toMatchObject({
      status: "completed",
      answers: [
        ["q1", "x"],
        ["q2", "y"],
      ],
    });
  });
});

it("R26 the sixth message of a turn is a push", () => {
  const talk = Array.from({ length: 6 }, (_, index) => aRemark(`r${index}`));
  const { turns } = send(simulate(aDefinition([aQuestion("q1"), ...talk, aQuestion("q2")])), text("x"));
  expect(turns[1]?.said.map(({ delivery }) => delivery)).toEqual([...Array(5).fill("reply"), "push", "push"]);
});

it("MSG-2 limits are judged with everything filled in", () => {
  const long = aDefinition([
    aQuestion("q1"),
    aQuestion("q2", { messages: [{ type: "text", text: "{{session.q1}}".repeat(3) }] }),
  ]);
  const { turns } = send(simulate(long), text("長".repeat(2_000)));
  expect(turns[1]?.said[0]?.problems).toMatchObject([{ severity: "error", pointer: "/text" }]);
});

it("SCENARIO 2 one answer is edited, the others stay", () => {
  const card = startAt("confirm");
  const picker = send(card, tapOn(card, "修正"));
  const asked = send(picker, tapOn(picker, "人数"));
  const before = sessionOf(stateOf(asked))?.answers ?? [];
  const back = send(asked, text("5"));
  expect(sessionOf(stateOf(back))?.currentStepId).toBe("confirm");
  expect(lastSaid(back)[0]).toContain("人数: 5");
  expect(sessionOf(stateOf(back))?.answers).toEqual(
    before.map(([id, value]) => [id, id === "ask-people" ? "5" : value]),
  );
});

it("SCENARIO 7 a loop without input ends with STEP_BUDGET_EXCEEDED within 50 ms, and the session answers on", () => {
  const loop = aDefinition([
    aQuestion("q1", { branches: [{ type: "equals", value: "x", nextStepId: "r1" }] }),
    aQuestion("q2"),
    aRemark("r1", { nextStepId: "r2" }),
    aRemark("r2", { nextStepId: "r1" }),
  ]);
  const begun = simulate(loop);
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    send(begun, text("x"));
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(50);
  const after = send(begun, text("x"));
  expect(after.turns[1]?.handled.reason).toBe("budget_exceeded");
  expect(after.turns[1]?.trace).toContainEqual(expect.objectContaining({ type: "step_budget_exceeded" }));
  expect(after.turns[1]?.effects).toContainEqual(expect.objectContaining({ code: "STEP_BUDGET_EXCEEDED" }));
  expect(saidIn(send(after, text("y")).turns.at(-1))).toEqual(["q2?"]);
});

it("an action starts the interaction that it names by its key, with the saved message of the workspace", () => {
  const begun = aDefinition([
    aQuestion("q1", {
      afterActions: [
        { type: "saved_message", parameters: { message: "way" } },
        { type: "start_interaction", parameters: { interaction: "help", overridePolicy: "stack" } },
        { type: "start_interaction", parameters: { interaction: "{{session.q1}}" } },
      ],
    }),
    aQuestion("q2"),
  ]);
  expect(namesInActions(definitionSchema.parse(begun))).toEqual({ interactions: ["help"], templates: ["way"] });
  const messages = [{ type: "text" as const, text: "駅から 3 分です。" }];
  const templates = [{ id: "tp_1", key: "way", title: "道案内", args: [], messages }];
  const others = [{ ...anotherInteraction, key: "help" }];
  expect(lastSaid(send(simulate(begun, { templates, others }), text("x")))).toEqual([
    "駅から 3 分です。",
    "q2?",
    "other-1?",
  ]);
});

it("SIM-4 data that was changed by hand is what later turns read", () => {
  const after = answering(
    simulate(
      aDefinition([
        aQuestion("q1"),
        aQuestion("q2"),
        aQuestion("q3", { messages: [{ type: "text", text: "{{session.q1}}" }] }),
      ]),
    ),
    "x",
  );
  const edited = send(after, { type: "edit", answers: [["q1", "changed"]] });
  expect(lastSaid(send(edited, text("y")))).toEqual(["changed"]);
});

it("what a person answers by hand is not answered by automation", () => {
  const held = send(simulate(timed), { type: "hand_over" });
  expect(send(held, text("a")).turns.at(-1)).toMatchObject({ handled: { by: "person" }, said: [] });
  expect(lastSaid(send(send(held, text("a")), { type: "hand_back" }))).toEqual(["x1?"]);
});

describe("SIM-8 actions that are run for real", () => {
  const url = "https://api.example.com/rooms?day={{session.q1}}";
  const asking = (method: "GET" | "POST") =>
    aDefinition([
      aQuestion("q1"),
      aQuestion("q2", {
        beforeActions: [
          { type: "http_request", parameters: { url, method }, sendReturnValue: false },
          { type: "get_text_message", parameters: { body: "{{return[1].body}} 室です" } },
        ],
        messages: [],
      }),
    ]);
  const stub = { outcome: "real" as const, output: { body: "見本" }, delaySeconds: 60 };
  const begin = (method: "GET" | "POST") => simulate(asking(method), { stubs: { "q2/before.1": stub } });

  it("hold the turn until the world has answered, and the run goes on with its answer, again and again", () => {
    const waiting = send(begin("GET"), text("月曜"));
    const { held } = stateOf(waiting);
    expect(held).toMatchObject({
      until: null,
      request: { parameters: { url: expect.stringMatching(/rooms\?day=./) } },
    });
    expect(lastSaid(waiting)).toEqual([]);
    expect(stateOf(advanceClock(waiting, { type: "by", ms: 3_600_000 })).held).not.toBeNull();
    if (!held) throw new Error("nothing waits");
    const answer = { ok: true as const, value: { status: 200, ok: true, headers: {}, body: "三" } };
    const options = withAnswer(waiting.options, "q2/before.1", { stub, request: held.request, answer });
    const { simulation } = replayOn(waiting, waiting.definition, options);
    expect(lastSaid(simulation)).toEqual(["三 室です"]);
    expect(replayOn(simulation, simulation.definition).simulation).toEqual(simulation);
    expect(withoutAnswers(options)).toEqual(waiting.options);
  });

  it("are only those that change nothing: all others have their sample answer", () => {
    expect(lastSaid(send(begin("POST"), text("月曜")))).toEqual(["見本 室です"]);
  });
});
