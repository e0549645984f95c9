import { expect, test } from "vitest";
import { negotiateLocale } from "./locale";

test.each([
  ["en", "ja", "en"],
  [undefined, "en-US,en;q=0.9,ja;q=0.8", "en"],
  [undefined, "fr-FR, en;q=0.3, ja-JP;q=0.7", "ja"],
  [undefined, "de", "ja"],
  [undefined, null, "ja"],
  ["tlh", "en;q=0", "ja"],
  ["", "EN-GB", "en"],
] as const)("cookie %o and Accept-Language %o give %s", (cookie, header, locale) => {
  expect(negotiateLocale(cookie, header)).toBe(locale);
});
