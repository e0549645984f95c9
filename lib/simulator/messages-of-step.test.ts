import { describe, expect, it } from "vitest";
import { definitionSchema } from "@/lib/engine";
import reserve from "@/lib/engine/dialogues/reserve.definition.json" with { type: "json" };
import { aDefinition, aQuestion, aRemark } from "@/lib/engine/testing/a-definition";
import { showMessage } from "@/lib/engine/testing/show-message";
import { clockTime } from "@/lib/engine/testing/world";
import { messagesOfStep } from "./messages-of-step";
import { someOptions } from "./testing/some-options";

const { channel } = someOptions();
const audience = {
  interactionId: "A",
  title: "サロン予約",
  channel,
  personName: "佐藤",
  templates: [],
  now: clockTime("10:00"),
};
const says = (steps: Parameters<typeof aDefinition>[0], stepId: string) =>
  messagesOfStep(definitionSchema.parse(aDefinition(steps)), stepId, audience).map(({ message }) =>
    showMessage(message),
  );
const text = (words: string) => ({ type: "text" as const, text: words });

describe("MSG-15 what a step says to whoever tries it out", () => {
  it("has everything filled in: answers by the rules of their questions, and the person by their name", () => {
    const steps = [
      aQuestion("age", { validate: [{ type: "number", min: 18, max: 18 }] }),
      aQuestion("name", { messages: [text("{{user.profile.displayName}}さん、{{session.age}} 歳ですね")] }),
    ];
    expect(says(steps, "name")).toEqual(["佐藤さん、18 歳ですね"]);
  });

  it("is of this step alone, wherever it stands", () => {
    const steps = [aQuestion("q1"), aRemark("r1"), aQuestion("q2")];
    expect(says(steps, "r1")).toEqual(says([aRemark("r1")], "r1"));
    expect(says(steps, "q1")).toHaveLength(1);
  });

  it("is there also when no way leads to the step", () => {
    const lost = aRemark("lost", { messages: [text("どこからも来ません")] });
    expect(says([aQuestion("q1", { nextStepId: "end" }), lost, aRemark("end")], "lost")).toEqual([
      "どこからも来ません",
    ]);
  });

  it("knows cards that are drawn from answers", () => {
    const reservation = definitionSchema.parse(reserve);
    const confirm = reservation.steps.find(({ special }) => special === "confirm");
    const [card] = messagesOfStep(reservation, confirm?.id ?? "", audience);
    expect(card).toMatchObject({ from: 0, message: { type: "card" } });
    expect(JSON.stringify(card)).toContain("お名前");
  });

  it("says which message of the step each was drawn from", () => {
    const steps = [aRemark("r1", { messages: [text("{{session.none}}"), text("二つめ"), text("三つめ")] })];
    const drawn = messagesOfStep(definitionSchema.parse(aDefinition(steps)), "r1", audience);
    expect(drawn.map(({ message, from }) => [showMessage(message), from])).toEqual([
      ["二つめ", 1],
      ["三つめ", 2],
    ]);
  });
});
