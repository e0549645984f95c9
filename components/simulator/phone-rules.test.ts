import { expect, test } from "vitest";
import { definitionSchema } from "@/lib/engine";
import { aDefinition, aQuestion } from "@/lib/engine/testing/a-definition";
import { send } from "@/lib/simulator/shared";
import { simulate, text } from "@/lib/simulator/testing/some-simulation";
import { readProfile, writeProfile } from "./profile-text";
import { quickRepliesInForce } from "./quick-replies-in-force";
import { stubbedActions } from "./stubbed-actions";

test("SIM-2: quick replies are shown below the newest message, and vanish once the person has said something", () => {
  const silent = aDefinition([aQuestion("q1"), aQuestion("q2", { messages: [] })]);
  const begun = simulate(silent);
  expect(quickRepliesInForce(begun.turns)).toEqual({ turn: 0, message: 0 });
  expect(quickRepliesInForce(send(begun, { type: "clock", to: { type: "by", ms: 1 } }).turns)).toEqual({
    turn: 0,
    message: 0,
  });
  expect(quickRepliesInForce(send(begun, text("x")).turns)).toBeNull();
});

test("SIM-8: stubs are for actions that would reach outside", () => {
  const definition = definitionSchema.parse(
    aDefinition([
      aQuestion("q1", {
        beforeActions: [{ type: "get_user_tags" }, { type: "request_llm", isEnabled: false }],
        afterActions: [{ type: "add_user_tags", parameters: { user: "U1" } }, { type: "http_request" }],
      }),
    ]),
  );
  expect(stubbedActions(definition).map(({ key, type }) => [key, type])).toEqual([
    ["q1/after.1", "add_user_tags"],
    ["q1/after.2", "http_request"],
  ]);
});

test("a profile is read as it was written", () => {
  const profile = { language: "ja", 会員番号: "A: 1", empty: "" };
  expect(readProfile(writeProfile(profile))).toEqual(profile);
  expect(readProfile("no key\n：x\n年齢： 30")).toEqual({ 年齢: "30" });
});
