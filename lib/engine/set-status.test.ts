import { describe, expect, it } from "vitest";
import type { Session } from "./session.schema";
import { threeQuestions } from "./testing/a-definition";
import { said } from "./testing/said";
import { World } from "./testing/world";
import type { SessionStatus } from "./words";

/** A paused beneath B, unless only A was started. */
function started(...ids: string[]): World {
  const settings = { timeoutMinutes: 30 };
  const world = new World({
    interactions: {
      A: [threeQuestions("a", { ...settings, storage: "profile" })],
      B: [threeQuestions("b", { ...settings, runPolicy: "multi_keep_history" })],
    },
  });
  world.at("10:00");
  for (const id of ids) world.starts(id);
  return world;
}

const sets = (world: World, interactionId: string, status: SessionStatus) =>
  world.perform({ type: "set_status", sessionId: world.latest(interactionId)?.id ?? "", status });

const statuses = (world: World) => world.sessions.map(({ interactionId, status }) => `${interactionId} ${status}`);
const reasonOf = (session: Pick<Session, "endReason"> | undefined) => session?.endReason;

describe("INT-21 what is active ends as it would by itself", () => {
  it.each(["completed", "timeout", "canceled"] as const)("%s: reason admin, the paused one comes back", (status) => {
    const world = started("A", "B");
    const happened = sets(world, "B", status);
    expect(happened.outcome).toEqual({ consumed: true, reason: "status_set" });
    expect(statuses(world)).toEqual(["A active", `B ${status}`]);
    expect(reasonOf(world.latest("B"))).toBe("admin");
    expect(said(happened).at(-1)).toContain("a1");
  });

  it("tells the person that it was canceled", () => {
    expect(said(sets(started("A"), "A", "canceled"))).toHaveLength(1);
  });

  it("stores the answers when it is completed", () => {
    const world = started("A");
    world.says("one");
    const { effects } = sets(world, "A", "completed");
    expect(effects).toContainEqual(expect.objectContaining({ type: "merge_profile", set: { a1: "one" } }));
    expect(effects).toContainEqual(expect.objectContaining({ type: "delete_other_runs" }));
  });
});

it("ends a paused one in silence and leaves what is active alone", () => {
  const world = started("A", "B");
  const happened = sets(world, "A", "canceled");
  expect(said(happened)).toEqual([]);
  expect(statuses(world)).toEqual(["A canceled", "B active"]);
});

it("only corrects the record of a run that is over: nothing sent, nothing stored, nothing resumed", () => {
  const world = started("A");
  sets(world, "A", "canceled");
  const { effects } = sets(world, "A", "completed");
  expect(effects.map(({ type }) => type)).toEqual(["log"]);
  expect(statuses(world)).toEqual(["A completed"]);
});

describe("making a session active", () => {
  it("asks its question again with a full window", () => {
    const world = started("A");
    world.says("one");
    sets(world, "A", "canceled");
    const happened = sets(world.at("11:00"), "A", "active");
    expect(said(happened)).toEqual([expect.stringContaining("a2")]);
    expect(world.active).toMatchObject({ currentStepId: "a2", answers: { a1: "one" }, endReason: null, endedAt: null });
    expect(world.active?.expiresAt).toBe(world.now + 30 * 60_000);
  });

  it("goes back to a step that waits when the run had reached its end", () => {
    const world = started("B");
    for (const text of ["one", "two", "three"]) world.says(text);
    expect(statuses(world)).toEqual(["B completed"]);
    sets(world, "B", "active");
    expect(world.active?.currentStepId).toBe("b3");
  });

  it("I1 is refused while another session is active", () => {
    const world = started("A", "B");
    expect(sets(world, "A", "active").outcome).toEqual({ consumed: false, reason: "another_active" });
    expect(statuses(world)).toEqual(["A paused", "B active"]);
  });

  it("I2 is refused while another run of the same interaction is open", () => {
    const world = started("B");
    sets(world, "B", "canceled");
    const first = world.latest("B")?.id ?? "";
    world.starts("B");
    sets(world, "B", "paused");
    const again = world.perform({ type: "set_status", sessionId: first, status: "active" });
    expect(again.outcome).toEqual({ consumed: false, reason: "another_open" });
    const aside = world.perform({ type: "set_status", sessionId: first, status: "paused" });
    expect(aside.outcome).toEqual({ consumed: false, reason: "another_open" });
  });

  it("is refused when its version is gone", () => {
    const world = started("A");
    sets(world, "A", "canceled");
    world.unpublish("A");
    expect(sets(world, "A", "active").outcome).toEqual({ consumed: false, reason: "definition_missing" });
  });
});

it("puts the active session aside without a word", () => {
  const world = started("A");
  expect(said(sets(world, "A", "paused"))).toEqual([]);
  expect(world.latest("A")).toMatchObject({ status: "paused", expiresAt: null });
});

it("removes sessions; when the active one goes, the paused one comes back", () => {
  const world = started("A", "B");
  const happened = world.perform({ type: "remove", sessionIds: [world.latest("B")?.id ?? "", "unknown"] });
  expect(happened.effects).toContainEqual(expect.objectContaining({ type: "delete_session" }));
  expect(statuses(world)).toEqual(["A active"]);
  expect(said(happened).at(-1)).toContain("a1");
  expect(world.perform({ type: "remove", sessionIds: ["unknown"] }).outcome.reason).toBe("no_session");
});
