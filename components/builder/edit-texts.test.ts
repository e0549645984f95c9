import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { descriptionKeys, refusalCodes } from "@/lib/builder/shared";
import en from "./messages/en.json";
import ja from "./messages/ja.json";

/** Everything that any description or refusal brings along. */
const values = {
  id: "ask-name",
  to: "name",
  from: "hello",
  target: "bye",
  place: 2,
  list: "branches",
  count: 3,
  limit: "steps",
  max: 1_000,
  reason: "reason",
  what: "what",
};

describe.each([
  ["ja", ja],
  ["en", en],
] as const)("UND-5 in %s", (locale, messages) => {
  const say = createTranslator({ locale, messages });

  it.each(descriptionKeys)("%s can be said aloud", (key) => {
    const what = say(`edit.did.${key}`, values);
    expect(what).not.toMatch(/[{}]|undefined/);
    expect(say("edit.undid", { what })).toContain(what);
  });

  it.each(refusalCodes)("%s says why", (code) => {
    expect(say(`edit.refusal.${code}`, values)).not.toMatch(/[{}]|undefined/);
  });

  it("MOD-5 names the limit that is near", () => {
    expect(say("edit.limitNear", values)).toMatch(/1,?000/);
  });
});
