import { test } from "vitest";
import { availableData } from "@/lib/builder/shared";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { connectionsOf } from "@/lib/engine";
import { checkActions } from "./check-actions";
import { checkDefinition } from "./check-definition";
import { checkCompletion, checkDeadEnds } from "./check-flow";
import { checkGraph, type StepFinding } from "./check-graph";
import { checkLimits } from "./check-limits";
import { checkNames } from "./check-names";
import { checkPlaceholders } from "./check-placeholders";
import { checkSettings } from "./check-settings";
import { checkStep } from "./check-step";
import { checkTargets } from "./check-targets";
import { checkWhole } from "./check-whole";
import { checkTurns } from "./turns";

test("demo", () => {
  const g = aGeneratedInteraction(500).meaning;
  const run = (d: typeof g, label: string) => {
    const time = (name: string, f: () => unknown) => {
      const t = process.cpuUsage();
      f();
      const u = process.cpuUsage(t);
      console.log(label, name, ((u.user + u.system) / 1000).toFixed(1));
    };
    time("connections", () => connectionsOf(d));
    time("graph", () => checkGraph(d));
    time("completion", () => checkCompletion(d));
    time("deadends", () => checkDeadEnds(d));
    time("turns", () => checkTurns(d));
    time("limits", () => checkLimits(d));
    time("names", () => checkNames(d));
    time("settings", () => checkSettings(d));
    time("whole", () => checkWhole(d));
    time("steps", () => d.steps.forEach(checkStep));
    time("targets", () => d.steps.forEach((s) => checkTargets(d, s)));
    time("available", () => availableData(d));
    time("available each", () => d.steps.forEach((s) => availableData(d)(s.id, "shown")));
    time("placeholders", () => d.steps.forEach((s) => checkPlaceholders(d, s)));
    time("actions", () => d.steps.forEach((s) => checkActions(s)));
    time("all", () => checkDefinition(d));
  };
  run(g, "full");
  run({ ...g, steps: g.steps.map((s, i) => (i === 100 ? { ...s, title: s.title + 1 } : s)) }, "incr");
});
