import { expect, test } from "vitest";
import { textKeys } from "@/lib/engine";
import { changeText } from "./change-text";
import { textGroups } from "./text-groups";

test("I18N-2 every built-in text can be replaced in the settings, each at one place", () => {
  expect(Object.values(textGroups).flat().sort()).toEqual([...textKeys].sort());
});

test("I18N-2 an own text is kept by language, and an empty one is the default again", () => {
  const ja = changeText(undefined, "ja", "canceled", "ご予約を取りやめました。");
  expect(ja).toEqual({ ja: { canceled: "ご予約を取りやめました。" } });
  const both = changeText(ja, "en", "canceled", "Your booking was not made.");
  expect(changeText(both, "ja", "canceled", "")).toEqual({ en: { canceled: "Your booking was not made." } });
  expect(changeText(ja, "ja", "canceled", "")).toBeUndefined();
});
