import { expect, test } from "vitest";
import { definitionSchema } from "@/lib/engine";
import reserve from "@/lib/engine/dialogues/reserve.definition.json" with { type: "json" };
import { aDefinition, aQuestion } from "@/lib/engine/testing/a-definition";
import { goBackTo, send } from "@/lib/simulator/shared";
import { simulate, tapOn, text } from "@/lib/simulator/testing/some-simulation";
import { walkOf } from "./walk-of";

const reservation = definitionSchema.parse(reserve);

test("SIM-3: steps are numbered as they were visited, the connections that were taken bear the canvas's own names", () => {
  const begun = simulate(reservation);
  const named = send(begun, tapOn(begun, "はい"));
  const walk = walkOf(send(named, text("山田 花子")));
  expect(walk).toMatchObject({ currentStepId: "ask-kana", visits: { agree: [1], "ask-name": [2], "ask-kana": [3] } });
  expect(walk.taken).toHaveLength(2);
  expect(walk.last).toBe(walk.taken[1]);
  expect(walkOf(goBackTo(named, 1))).toMatchObject({ currentStepId: "agree", taken: [], last: null });
});

test("SIM-3: a loop is numbered twice, a button's connection is that of the button, and an ended run stands nowhere", () => {
  const options = [{ value: "again", nextStepId: "q1" }, { value: "on" }];
  const loop = aDefinition([aQuestion("q1", { messages: [{ type: "template_button", text: "?", options }] })]);
  const begun = simulate(loop);
  const again = send(begun, tapOn(begun, "again"));
  expect(walkOf(again)).toEqual({
    currentStepId: "q1",
    visits: { q1: [1, 2] },
    taken: ["q1:button-0-0"],
    last: "q1:button-0-0",
  });
  expect(walkOf(send(again, tapOn(again, "on"))).currentStepId).toBeNull();
});
