import { expect, it } from "vitest";
import { isReadOnly } from "./is-read-only";

const url = "https://api.example.com/rooms";

it.each([
  [{ type: "http_request" as const, parameters: { url } }, true],
  [{ type: "http_request" as const, parameters: { url, method: "GET" } }, true],
  [{ type: "http_request" as const, parameters: { url, method: "POST" } }, false],
  [{ type: "http_request" as const, parameters: { method: "GET" } }, false],
  [{ type: "send_mail_to_admin" as const, parameters: { subject: "a", body: "b" } }, false],
  [{ type: "request_llm" as const, parameters: { prompt: "a" } }, false],
])("SIM-8 %j is read-only: %s", (request, expected) => {
  expect(isReadOnly(request)).toBe(expected);
});
