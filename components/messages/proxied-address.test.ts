import { expect, test } from "vitest";
import { proxiedAddress } from "./proxied-address";

const own = "https://aizuchi.example";

test.each([
  [
    "https://elsewhere.example/a.png?x=1",
    "/api/workspaces/shop/pictures?url=https%3A%2F%2Felsewhere.example%2Fa.png%3Fx%3D1",
  ],
  ["https://aizuchi.example/api/files/f_1", "https://aizuchi.example/api/files/f_1"],
  ["/api/files/f_1", "/api/files/f_1"],
  ["blob:https://aizuchi.example/1", "blob:https://aizuchi.example/1"],
  ["javascript:alert(1)", undefined],
  ["data:image/svg+xml,<svg onload='alert(1)'/>", undefined],
  ["//elsewhere.example/a.png", undefined],
])("SEC-1 the builder loads %s from %s", (url, expected) => {
  expect(proxiedAddress(url, "shop", own)).toBe(expected);
});

test("outside of the builder pictures are where they are", () => {
  expect(proxiedAddress("https://elsewhere.example/a.png", null, own)).toBe("https://elsewhere.example/a.png");
});
