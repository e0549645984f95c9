import { expect, it } from "vitest";
import { safeNext } from "./safe-next";
import { isSameOrigin } from "./same-origin";

it.each([
  ["/komorebi/inbox?view=mine#entry", "/komorebi/inbox?view=mine#entry"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [undefined, "/"],
])("after sign-in %s leads to %s", (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});

it.each([
  [{ origin: "https://aizuchi.example.com", host: "10.0.0.1:3000" }, true],
  [{ origin: "http://192.168.0.5:3000", host: "192.168.0.5:3000" }, true],
  [{ origin: "https://evil.example", host: "aizuchi.example.com" }, false],
  [{ origin: "null", host: "aizuchi.example.com" }, false],
  [{ host: "aizuchi.example.com" }, true],
  [{ host: "aizuchi.example.com", "sec-fetch-site": "cross-site" }, false],
  [{ host: "aizuchi.example.com", "sec-fetch-site": "same-site" }, false],
])("a change with %o comes from our pages: %s", (headers, expected) => {
  expect(isSameOrigin(new Headers(headers), "https://aizuchi.example.com")).toBe(expected);
});
