import { expect, test } from "vitest";
import { definitionSchema } from "@/lib/engine";
import { aDefinition, aQuestion } from "@/lib/engine/testing/a-definition";
import { send } from "@/lib/simulator/shared";
import { simulate, text } from "@/lib/simulator/testing/some-simulation";
import { placeOfTrace } from "./place-of-trace";

const asked = aDefinition([
  aQuestion("q1", {
    normalize: ["omit_comma", "trim"],
    validate: [{ type: "required" }, { type: "length", maxlength: 5 }],
    branches: [{ type: "equals", value: "a", nextStepId: "q2" }],
    beforeActions: [{ type: "get_my_user_info" }],
    afterActions: [{ type: "get_user_tags" }],
  }),
  aQuestion("q2"),
]);

test("SIM-4: every line of a turn leads to the step and field that it speaks of", () => {
  const definition = definitionSchema.parse(asked);
  const { turns } = send(simulate(asked), text("x"));
  const places = turns.flatMap(({ trace }) => trace.map((line) => [line.type, placeOfTrace(line, definition)?.place]));
  expect(places).toContainEqual(["action_run", { tab: "actions", field: "/beforeActions/0" }]);
  expect(places).toContainEqual(["normalized", { tab: "input", field: "/normalize/1" }]);
  expect(places).toContainEqual(["validated", { tab: "input", field: "/validate/1" }]);
  expect(places).toContainEqual(["action_run", { tab: "actions", field: "/afterActions/0" }]);
  expect(places).toContainEqual(["branch_tested", { tab: "branches", field: "/branches/0" }]);
  expect(places).toContainEqual(["step_entered", { tab: "messages" }]);
});

test("SIM-4: lines about steps of other interactions and about no step lead nowhere", () => {
  const definition = definitionSchema.parse(asked);
  expect(placeOfTrace({ type: "step_entered", sessionId: "s", stepId: "elsewhere" }, definition)).toBeUndefined();
  expect(placeOfTrace({ type: "policy", interactionId: "A", decision: "ignore" }, definition)).toBeUndefined();
});
