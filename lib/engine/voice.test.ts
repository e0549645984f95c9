import { describe, expect, it } from "vitest";
import type { DefinitionInput } from "./definition.schema";
import { aDefinition, aQuestion } from "./testing/a-definition";
import { World } from "./testing/world";
import { textKeys, textOf } from "./texts";
import { locales } from "./words";

type Settings = DefinitionInput["settings"];

/** What somebody is told who leaves a question unanswered, on a channel in English. */
function told(language: string | undefined, settings: Settings): string {
  const steps = [aQuestion("q1", { validate: [{ type: "required" }, { type: "length", maxlength: 3 }] })];
  const person = { displayName: "hana", ...(language !== undefined && { profile: { language } }) };
  const world = new World({ interactions: { A: [aDefinition(steps, settings)] }, locale: "en", person });
  world.starts("A");
  const [first] = world.says("あいうえ").messages;
  return first?.type === "text" ? first.text : "";
}

describe("I18N-2 built-in texts", () => {
  it.each<[string | undefined, Settings, string]>([
    ["ja", {}, "3文字以内で入力してください。"],
    ["en-GB", { locale: "ja" }, "Please enter at most 3 characters."],
    ["ko", { locale: "ja" }, "3文字以内で入力してください。"],
    ["ko", {}, "Please enter at most 3 characters."],
    [undefined, { locale: "ja" }, "3文字以内で入力してください。"],
  ])(
    "speak the person's language (%s), else the interaction's (%j), else the channel's",
    (language, settings, text) => {
      expect(told(language, settings)).toBe(text);
    },
  );

  it("are replaced by the interaction's own, in each language by its own", () => {
    const texts = { ja: { lengthMax: "{{user.profile.displayName}}様、{max}文字までです。" } };
    expect(told("ja", { texts })).toBe("hana様、3文字までです。");
    expect(told("en", { texts })).toBe("Please enter at most 3 characters.");
  });

  it("exist in every language, with the same values to fill in", () => {
    const valuesOf = (text: string) => text.match(/\{+[\w.]+\}+/g)?.sort() ?? [];
    const values = { min: "{min}", max: "{max}", values: "{values}", word: "{word}" };
    for (const key of textKeys) {
      const [ja, en] = locales.map((locale) => textOf({ locale }, key, values));
      expect(valuesOf(ja ?? ""), key).toEqual(valuesOf(en ?? ""));
    }
  });

  it("of steps that nobody wrote are replaced as well", () => {
    const settings = {
      cancelWords: [{ type: "equals" as const, value: "やめる" }],
      texts: { ja: { canceled: "また今度。" } },
    };
    const world = new World({ interactions: { A: [aDefinition([aQuestion("q1")], settings)] }, locale: "ja" });
    world.starts("A");
    expect(world.says("やめる").messages).toMatchObject([{ type: "text", text: "また今度。" }]);
  });
});
