import { describe, expect, it } from "vitest";
import type { DefinitionInput } from "./definition.schema";
import { threeQuestions } from "./testing/a-definition";
import { said } from "./testing/said";
import { World } from "./testing/world";
import type { OverridePolicy } from "./words";

type Settings = DefinitionInput["settings"];

function worldOf(a: Settings = {}, b: Settings = {}): World {
  return new World({ interactions: { A: [threeQuestions("a", a)], B: [threeQuestions("b", b)] } });
}

/** A at its third step with two answers. */
function atThirdStep(a: Settings = {}): World {
  const world = worldOf(a);
  world.starts("A");
  world.says("one");
  world.says("two");
  return world;
}

/** A active above B, which waits paused at its second step with one answer. */
function overPaused(b: Settings): World {
  const world = worldOf({}, b);
  world.starts("B");
  world.says("one");
  world.starts("A");
  return world;
}

function summary(world: World): string[] {
  return world.seen.map(({ interactionId, status, endReason, currentStepId, answers }) =>
    [interactionId, status, ...(endReason ? [endReason] : []), currentStepId, Object.keys(answers).length].join(" "),
  );
}

it("S1 starts at the first step and says it", () => {
  const world = worldOf();
  expect(said(world.starts("A"))).toEqual(["a1?"]);
  expect(summary(world)).toEqual(["A active a1 0"]);
});

it("S2 reject leaves the same interaction alone", () => {
  const world = atThirdStep();
  const happened = world.starts("A", "reject");
  expect(happened).toMatchObject({ outcome: { consumed: false, reason: "ignored" }, messages: [], effects: [] });
  expect(summary(world)).toEqual(["A active a3 2"]);
});

it("S3 restart_same begins again: same id, new token, first step said", () => {
  const world = atThirdStep({ overridePolicy: "restart_same" });
  const before = world.active;
  const happened = world.starts("A");
  expect(happened.outcome.reason).toBe("reset");
  expect(said(happened)).toEqual(["a1?"]);
  expect(summary(world)).toEqual(["A active a1 0"]);
  expect(world.active?.id).toBe(before?.id);
  expect(world.active?.token).not.toBe(before?.token);
  expect(world.active).toMatchObject({ previousStepId: null, path: [], mode: "answering" });
});

it.each<[string, OverridePolicy, string[], string[]]>([
  ["S4", "restart_same", [], ["B active b1 0"]],
  ["S5", "restart_diff", ["a1?"], ["B canceled superseded b1 0", "A active a1 0"]],
  ["S7", "restart_always", ["a1?"], ["B canceled superseded b1 0", "A active a1 0"]],
])("%s %s while another interaction is active", (_, policy, messages, sessions) => {
  const world = worldOf();
  world.starts("B");
  expect(said(world.starts("A", policy))).toEqual(messages);
  expect(summary(world)).toEqual(sessions);
});

it.each<[string, OverridePolicy]>([
  ["S6", "restart_diff"],
  ["S9", "stack"],
])("%s %s while the same interaction is active changes nothing", (_, policy) => {
  const world = worldOf();
  world.starts("A");
  expect(said(world.starts("A", policy))).toEqual([]);
  expect(summary(world)).toEqual(["A active a1 0"]);
});

it("S8 stack pauses the other one where it is", () => {
  const world = worldOf();
  world.starts("B");
  world.says("one");
  expect(said(world.starts("A", "stack"))).toEqual(["a1?"]);
  expect(summary(world)).toEqual(["B paused b2 1", "A active a1 0"]);
});

it.each<[string, OverridePolicy, string[], string[]]>([
  ["S10", "stack", ["b2?"], ["B active b2 1", "A paused a1 0"]],
  ["S11", "restart_same", ["b1?"], ["B active b1 0", "A paused a1 0"]],
  ["S12", "restart_always", ["b1?"], ["B active b1 0", "A canceled superseded a1 0"]],
  ["S12 †", "restart_diff", ["b1?"], ["B active b1 0", "A canceled superseded a1 0"]],
  ["column D", "reject", [], ["B paused b2 1", "A active a1 0"]],
])("%s %s while the requested one is paused beneath another", (_, overridePolicy, messages, sessions) => {
  const world = overPaused({ overridePolicy });
  expect(said(world.starts("B"))).toEqual(messages);
  expect(summary(world)).toEqual(sessions);
});

describe("runs of the same interaction", () => {
  const answers = ["one", "two", "three"];
  function completeA(world: World): void {
    world.starts("A");
    for (const answer of answers) world.says(answer);
  }

  it("S13 single_forbid refuses after a completed run", () => {
    const world = worldOf({ runPolicy: "single_forbid" });
    completeA(world);
    expect(world.starts("A")).toMatchObject({ outcome: { consumed: false, reason: "refused" }, messages: [] });
    expect(summary(world)).toEqual(["A completed completed a3 3"]);
  });

  it("S14 single_forbid lets a run follow one that timed out", () => {
    const world = worldOf({ runPolicy: "single_forbid", timeoutMinutes: 30 });
    world.at("10:00").starts("A");
    world.at("10:30").sweeps();
    expect(said(world.starts("A"))).toEqual(["a1?"]);
    expect(summary(world)).toEqual(["A timeout timeout a1 0", "A active a1 0"]);
  });

  it("S15 the run policy comes before the override policy", () => {
    const world = worldOf({ runPolicy: "single_forbid", overridePolicy: "restart_always" });
    world.starts("A");
    expect(world.starts("A").outcome.reason).toBe("refused");
  });

  it("S16 single_latest_only keeps the new completed run alone", () => {
    const world = worldOf();
    completeA(world);
    const [first] = world.sessions;
    completeA(world);
    expect(summary(world)).toEqual(["A completed completed a3 3"]);
    expect(world.sessions[0]?.id).not.toBe(first?.id);
  });

  it("S17 an older completed run survives a new one that is canceled midway", () => {
    const world = worldOf();
    completeA(world);
    world.starts("A");
    world.perform({ type: "cancel", policy: "force", reason: "admin" });
    expect(summary(world)).toEqual(["A completed completed a3 3", "A canceled admin a1 0"]);
  });

  it("S18 multi_keep_history keeps every run", () => {
    const world = worldOf({ runPolicy: "multi_keep_history" });
    completeA(world);
    completeA(world);
    expect(summary(world)).toEqual(["A completed completed a3 3", "A completed completed a3 3"]);
  });
});

it("S19 sees only the sessions of one channel", () => {
  const onX = worldOf({ overridePolicy: "reject" });
  const onY = worldOf({ overridePolicy: "reject" });
  onX.starts("A");
  expect(said(onY.starts("A"))).toEqual(["a1?"]);
});

it("S20 the policy of the request beats the form's", () => {
  const world = worldOf({ overridePolicy: "reject" });
  world.starts("B");
  world.starts("A", "stack");
  expect(summary(world)).toEqual(["B paused b1 0", "A active a1 0"]);
});

it("S21 the second of two simultaneous starts finds the first and does nothing", () => {
  const world = worldOf();
  expect(said(world.starts("A", "stack"))).toEqual(["a1?"]);
  expect(said(world.starts("A", "stack"))).toEqual([]);
  expect(summary(world)).toEqual(["A active a1 0"]);
});

it.each<[OverridePolicy, string[], string]>([
  ["stack", ["b2?"], "B active b2 1"],
  ["restart_same", ["b1?"], "B active b1 0"],
  ["restart_always", ["b1?"], "B active b1 0"],
  ["reject", [], "B paused b2 1"],
  ["restart_diff", [], "B paused b2 1"],
])("FP2 %s when the requested one is paused and nothing is active", (policy, messages, session) => {
  const world = overPaused({});
  world.sessions = world.sessions.filter(({ interactionId }) => interactionId === "B");
  expect(said(world.starts("B", policy))).toEqual(messages);
  expect(summary(world)).toEqual([session]);
});

it("something else paused counts as being in front when nothing is active", () => {
  const world = overPaused({});
  world.sessions = world.sessions.filter(({ interactionId }) => interactionId === "B");
  expect(said(world.starts("A", "restart_same"))).toEqual([]);
  expect(said(world.starts("A", "stack"))).toEqual(["a1?"]);
  expect(summary(world)).toEqual(["B paused b2 1", "A active a1 0"]);
});

it("an unpublished interaction cannot be started", () => {
  expect(worldOf().starts("C")).toMatchObject({ outcome: { consumed: false, reason: "not_published" }, effects: [] });
});

it("a reset run goes over to the latest version", () => {
  const world = atThirdStep({ overridePolicy: "restart_same" });
  world.publish("A", threeQuestions("new", { overridePolicy: "restart_same" }));
  expect(said(world.starts("A"))).toEqual(["new1?"]);
  expect(world.active?.versionId).toBe("A-2");
});
