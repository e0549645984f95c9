import { expect, test } from "vitest";
import type { LimitNotice } from "@/lib/builder/shared";
import { newlyNear } from "./newly-near";

const steps = (count: number): LimitNotice => ({ limit: "steps", count, max: 1_000, stepId: undefined });
const branches = (stepId: string, count: number): LimitNotice => ({ limit: "branches", count, max: 50, stepId });

test("MOD-5 speaks of a limit when it comes near and when it is reached, not with every change between", () => {
  let told: ReadonlyMap<string, number> = new Map();
  const hear = (...warnings: LimitNotice[]) => {
    const near = newlyNear(told, warnings);
    told = near.told;
    return near.notices.map(({ count }) => count);
  };
  expect(hear(steps(900))).toEqual([900]);
  expect(hear(steps(901))).toEqual([]);
  expect(hear(steps(999), branches("a", 45))).toEqual([45]);
  expect(hear(branches("b", 46))).toEqual([46]);
  expect(hear(steps(1_000))).toEqual([1_000]);
  expect(hear(steps(1_000))).toEqual([]);
});
