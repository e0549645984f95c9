import { describe, expect, it } from "vitest";
import type { DefinitionInput } from "./definition.schema";
import { aDefinition, aQuestion, aRemark, threeQuestions } from "./testing/a-definition";
import { said } from "./testing/said";
import { timeOf, World } from "./testing/world";
import { advanceTimers, nextDueAt } from "./timers";

const timed: DefinitionInput["settings"] = { timeoutMinutes: 30, timeoutRemind: 10 };
const notice = "一定時間入力がなかったため、終了しました。";

function started(a: DefinitionInput["settings"] = timed, b: DefinitionInput["settings"] = timed): World {
  const world = new World({
    interactions: { A: [threeQuestions("a", a)], B: [threeQuestions("b", b)] },
    triggers: [{ rule: { type: "keyword", match: "equals", value: "予約" }, interactionId: "A" }],
  });
  world.at("10:00").starts("A");
  return world;
}

function timers(world: World) {
  const { expiresAt = null, remindAt = null, reminderSentAt = null } = world.active ?? {};
  return [expiresAt, remindAt, reminderSentAt].map(timeOf);
}

it("R19 an answer opens a full window", () => {
  const world = started();
  expect(timers(world)).toEqual(["10:30", "10:20", "never"]);
  world.at("10:15").says("one");
  expect(timers(world)).toEqual(["10:45", "10:35", "never"]);
});

it("R20 an answer after the reminder arms it again", () => {
  const world = started();
  world.at("10:15").says("one");
  expect(said(world.at("10:35").sweeps())).toEqual(["このまま入力がない場合、あと10分で終了します。"]);
  expect(timers(world)).toEqual(["10:45", "10:35", "10:35"]);
  expect(said(world.at("10:36").sweeps())).toEqual([]);
  world.says("two");
  expect(timers(world)).toEqual(["11:06", "10:56", "never"]);
});

it("R21 after downtime the notice is sent once, the reminder never", () => {
  const world = started();
  world.at("10:15").says("one");
  expect(said(world.at("12:00").sweeps())).toEqual([notice]);
  expect(world.seen[0]).toMatchObject({ status: "timeout", endReason: "timeout", answers: { a1: "one" } });
  expect(said(world.sweeps())).toEqual([]);
});

it("R22 a late text ends the session first, then is routed afresh", () => {
  const world = started();
  world.at("10:15").says("one");
  const happened = world.at("10:46").says("予約");
  expect(said(happened)).toEqual([notice, "a1?"]);
  expect(world.sessions.map(({ status }) => status)).toEqual(["timeout", "active"]);
});

it("FP1 the moment of expiry counts as expired, and a late text without a trigger stays unanswered", () => {
  const world = started();
  expect(world.at("10:29").says("one").outcome.reason).toBe("answered");
  expect(world.at("10:59").says("two").outcome).toEqual({ consumed: false, reason: "expired" });
  expect(world.seen[0]?.answers).toEqual({ a1: "one" });
});

it("FP1 a late press is never a command", () => {
  const world = started();
  expect(world.at("10:46").posts("mode=interaction&step=a1&value=x").outcome).toEqual({
    consumed: true,
    reason: "expired",
  });
});

it("a rejected answer, a sticker and a cancel question are activity; an old button is not", () => {
  const definition = aDefinition([aQuestion("q1", { validate: [{ type: "number" }] }), aQuestion("q2")], {
    ...timed,
    cancelWords: [{ type: "equals", value: "やめる" }],
  });
  const world = new World({ interactions: { A: [definition] } });
  world.at("10:00").starts("A");
  world.at("10:05").says("x");
  expect(timers(world)[0]).toBe("10:35");
  world.at("10:06").sends("sticker");
  expect(timers(world)[0]).toBe("10:36");
  world.at("10:07").posts("mode=interaction&step=q9&value=x");
  expect(timers(world)[0]).toBe("10:36");
  world.at("10:08").perform({ type: "cancel", policy: "confirm", reason: "action_cancel" });
  expect(timers(world)[0]).toBe("10:38");
});

describe("stack and resume", () => {
  function stacked(a = timed, b = timed): World {
    const world = started(a, b);
    world.sessions = [];
    world.at("10:00").starts("B");
    world.at("10:01").says("one");
    world.at("10:02").starts("A");
    return world;
  }

  it("a paused session has no clock", () => {
    const world = stacked();
    expect(world.latest("B")).toMatchObject({ status: "paused", expiresAt: null, remindAt: null });
    expect(said(world.at("10:31").sweeps())).toHaveLength(1);
    expect(world.latest("B")?.status).toBe("paused");
  });

  it("R23 it comes back with a full window when the one above times out", () => {
    const world = stacked();
    expect(said(world.at("10:40").sweeps())).toEqual([notice, "b2?"]);
    expect(world.active?.interactionId).toBe("B");
    expect(timers(world)).toEqual(["11:10", "11:00", "never"]);
  });

  it("FP1 R23 a late text is not its answer", () => {
    const world = stacked();
    const happened = world.at("10:40").says("予約");
    expect(said(happened)).toEqual([notice, "b2?"]);
    expect(happened.outcome).toEqual({ consumed: true, reason: "expired" });
    expect(world.active?.answers).toEqual({ b1: "one" });
  });

  it("comes back after completion, in the same turn", () => {
    const world = stacked();
    world.says("1");
    world.says("2");
    expect(said(world.says("3"))).toEqual(["b2?"]);
    expect(world.active?.interactionId).toBe("B");
  });

  it("comes back after a cancellation", () => {
    const world = stacked();
    expect(said(world.perform({ type: "cancel", policy: "force", reason: "admin" }))).toEqual([
      "中止しました。",
      "b2?",
    ]);
  });

  it("passes over one whose version is gone", () => {
    const world = stacked();
    world.unpublish("B");
    const happened = world.perform({ type: "cancel", policy: "force", reason: "admin" });
    expect(said(happened)).toEqual(["中止しました。"]);
    expect(world.latest("B")).toMatchObject({ status: "canceled", endReason: "definition_missing" });
    expect(happened.effects).toContainEqual(expect.objectContaining({ type: "incident", code: "DEFINITION_MISSING" }));
  });

  it("deeper ones stay paused, last in first out", () => {
    const one = threeQuestions("c");
    const world = new World({ interactions: { A: [one], B: [one], C: [one] } });
    for (const [time, name] of [
      ["10:00", "A"],
      ["10:01", "B"],
      ["10:02", "C"],
    ] as const)
      world.at(time).starts(name);
    world.at("10:03").perform({ type: "cancel", policy: "force", reason: "admin" });
    expect(world.sessions.map(({ status }) => status)).toEqual(["paused", "active", "canceled"]);
  });

  it("a start that comes late lets nothing flash up in between", () => {
    const world = stacked();
    expect(said(world.at("11:00").starts("A"))).toEqual([notice, "a1?"]);
    expect(world.latest("B")?.status).toBe("paused");
  });
});

it("delete_session removes the session after its notice", () => {
  const world = started({ ...timed, onTimeout: "delete_session", storage: "profile" });
  const happened = world.at("10:30").sweeps();
  expect(said(happened)).toEqual([notice]);
  expect(happened.effects.map(({ type }) => type)).toEqual(["send", "log", "delete_session"]);
  expect(world.sessions).toEqual([]);
});

it("an author's timer steps speak instead, or keep silent", () => {
  const remind = aRemark("remind", {
    special: "timeoutRemind",
    messages: [{ type: "text", text: "あと{{timeout.remaining_minutes}}分" }],
  });
  const silent = { id: "silent", special: "timeoutNotice" as const };
  const world = new World({ interactions: { A: [aDefinition([aQuestion("q1"), remind, silent], timed)] } });
  world.at("10:00").starts("A");
  expect(said(world.at("10:22").sweeps())).toEqual(["あと8分"]);
  expect(said(world.at("10:30").sweeps())).toEqual([]);
  expect(world.seen[0]?.status).toBe("timeout");
});

it("R31 blocking ends everything that is open, in silence", () => {
  const world = started();
  world.starts("B");
  const happened = world.perform({ type: "blocked" });
  expect(happened.messages).toEqual([]);
  expect(world.sessions.map(({ status, endReason }) => [status, endReason])).toEqual([
    ["canceled", "blocked"],
    ["canceled", "blocked"],
  ]);
});

it("nextDueAt names the next moment for a sweep", () => {
  const world = started();
  const due = () => timeOf(world.sessions[0] ? nextDueAt(world.sessions[0]) : null);
  expect(due()).toBe("10:20");
  world.at("10:20").sweeps();
  expect(due()).toBe("10:30");
  world.at("10:30").sweeps();
  expect(due()).toBe("never");
});

it("advanceTimers brings both moments forward", () => {
  const world = started();
  const [session] = world.sessions;
  const moved = session && advanceTimers(session, 5 * 60_000);
  expect([timeOf(moved?.expiresAt ?? null), timeOf(moved?.remindAt ?? null)]).toEqual(["10:25", "10:15"]);
});

describe("INS-10 a step's own time", () => {
  const steps = [
    aQuestion("q1"),
    aQuestion("q2", { timeoutMinutes: 60 }),
    aQuestion("q3", { timeoutMinutes: 5 }),
    aQuestion("q4", { timeoutMinutes: 0 }),
    aQuestion("q5"),
  ];
  const walk = () => new World({ interactions: { A: [aDefinition(steps, timed)] } });

  it("counts while the session stands there, and no longer", () => {
    const world = walk();
    world.at("10:00").starts("A");
    expect(timers(world)).toEqual(["10:30", "10:20", "never"]);
    world.at("10:05").says("one");
    expect(timers(world)).toEqual(["11:05", "10:55", "never"]);
    world.at("10:10").says("two");
    expect(timers(world)).toEqual(["10:15", "never", "never"]);
    world.at("10:11").says("three");
    expect(timers(world)).toEqual(["never", "never", "never"]);
    world.at("15:00").says("four");
    expect(timers(world)).toEqual(["15:30", "15:20", "never"]);
  });

  it("ends the session when it is over", () => {
    const world = walk();
    world.at("10:00").starts("A");
    world.at("10:05").says("one");
    world.says("two");
    expect(said(world.at("10:10").sweeps())).toEqual([notice]);
  });
});
