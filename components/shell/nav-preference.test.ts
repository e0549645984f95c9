import { expect, test } from "vitest";
import { isRailOnly, parseNavPreference } from "./nav-preference";

test.each([
  ["/komorebi/inbox", true],
  ["/komorebi/inbox/cv_1", true],
  ["/komorebi/interactions/ia_1/versions/3", true],
  ["/komorebi/interactions", false],
  ["/komorebi/interactions/ia_1/settings", false],
  ["/komorebi/channels", false],
])("%s is rail only: %s", (path, expected) => {
  expect(isRailOnly(path)).toBe(expected);
});

test("an unknown preference leaves it to the window", () => {
  expect(["wide", "rail", "x", undefined].map(parseNavPreference)).toEqual(["wide", "rail", "auto", "auto"]);
});
