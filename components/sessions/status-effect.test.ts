import { expect, it } from "vitest";
import { statusEffect, statusObstacle } from "./status-effect";

it.each([
  ["active", "canceled", "cancelActive"],
  ["active", "completed", "completeActive"],
  ["active", "timeout", "timeoutActive"],
  ["active", "paused", "pause"],
  ["paused", "active", "activate"],
  ["paused", "completed", "completePaused"],
  ["paused", "timeout", "endPaused"],
  ["completed", "canceled", "correct"],
  ["timeout", "active", "activate"],
] as const)("from %s to %s: %s", (from, to, effect) => {
  expect(statusEffect(from, to)).toBe(effect);
});

const other = { sessionId: "se_2", interactionId: "ia_2", title: "アンケート" };
const free = { active: null, sameInteraction: null, isHandedOver: false };

it("I1 I2 names what stands in the way before anybody tries", () => {
  const ended = { status: "timeout" as const };
  expect(statusObstacle({ ...ended, obstacles: free }, "active")).toBeUndefined();
  expect(statusObstacle({ ...ended, obstacles: { ...free, active: other } }, "active")).toBe("active");
  expect(statusObstacle({ ...ended, obstacles: { ...free, sameInteraction: other } }, "paused")).toBe(
    "sameInteraction",
  );
  expect(statusObstacle({ ...ended, obstacles: { ...free, isHandedOver: true } }, "active")).toBe("handedOver");
  expect(statusObstacle({ ...ended, obstacles: { ...free, active: other } }, "completed")).toBeUndefined();
});
