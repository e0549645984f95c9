import { expect, test } from "vitest";
import { gistOf } from "./gist-of";

test.each([
  [
    "the first words, on one line",
    [{ type: "text" as const, text: "{{user.profile.displayName}}様\nようこそ" }],
    "…様 ようこそ",
  ],
  [
    "a later message, when the first has no words",
    [
      { type: "sticker" as const, packageId: "1", stickerId: "2" },
      { type: "raw" as const, message: { type: "flex", altText: "ご案内" } },
    ],
    "ご案内",
  ],
  ["nothing, where there are none", [{ type: "sticker" as const, packageId: "1", stickerId: "2" }], null],
])("a list shows %s", (_, messages, expected) => {
  expect(gistOf(messages)).toBe(expected);
});
