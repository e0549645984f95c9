import { describe, expect, it } from "vitest";
import { type LineAnswer, outcomeOf } from "./outcome-of";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): LineAnswer => ({
  type: "answer",
  status,
  header: (name) => headers[name],
  body: typeof body === "string" ? body : JSON.stringify(body),
});

const sent = { sentMessages: [{ id: "610000000000009001", quoteToken: "qt_a1" }, { id: "610000000000009002" }] };

describe("the outcome of a call to LINE (INB-405)", () => {
  it("accepts 200 with the ids and quote tokens of the bubbles", () => {
    expect(outcomeOf("reply", answer(200, sent, { "x-line-request-id": "r1" }))).toEqual({
      type: "accepted",
      messages: [
        { platformMessageId: "610000000000009001", quoteToken: "qt_a1" },
        { platformMessageId: "610000000000009002" },
      ],
      requestId: "r1",
      wasRepeat: false,
    });
  });

  it("accepts 409 on push as an earlier success, with the request that was accepted", () => {
    const headers = { "x-line-request-id": "r2", "x-line-accepted-request-id": "r1" };
    const body = { message: "The retry key is already accepted", ...sent };
    expect(outcomeOf("push", answer(409, body, headers))).toMatchObject({
      type: "accepted",
      requestId: "r1",
      wasRepeat: true,
      messages: [{ platformMessageId: "610000000000009001" }, {}],
    });
  });

  it.each([
    [400, { message: "Invalid reply token" }, "invalid_reply_token"],
    [
      400,
      { message: "The request body has 1 error(s)", details: [{ message: "m", property: "messages[0].text" }] },
      "invalid_message",
    ],
    [400, { message: "A message (messages[0]) in the request body is invalid" }, "invalid_message"],
    [400, { message: "Failed to send messages" }, "peer_unreachable"],
    [400, { message: "The property, 'to', in the request body is invalid (line: -, column: -)" }, "peer_unreachable"],
    [401, { message: "Authentication failed due to the following reason: invalid token." }, "credentials_invalid"],
    [403, { message: "Access to this API is not available for your account" }, "not_permitted"],
    [404, { message: "Not found" }, "peer_unreachable"],
    [413, "", "too_large"],
    [415, "", "other"],
    [429, { message: "You have reached your monthly limit." }, "quota_exhausted"],
  ] as const)("rejects %i %j as %s", (status, body, reason) => {
    expect(outcomeOf("push", answer(status, body))).toMatchObject({ type: "rejected", reason });
    expect(outcomeOf("reply", answer(status, body))).toMatchObject({ type: "rejected", reason });
  });

  it("keeps the field path of a refused message for people", () => {
    const body = { message: "m", details: [{ message: "May not be empty", property: "messages[0].text" }] };
    expect(outcomeOf("push", answer(400, body))).toMatchObject({
      detail: "HTTP 400 · m · messages[0].text: May not be empty",
    });
  });

  it("waits at the rate limit, for as long as LINE hints", () => {
    const body = { message: "The API rate limit has been exceeded. Try again later." };
    expect(outcomeOf("push", answer(429, body))).toMatchObject({ type: "retry", reason: "rate_limited" });
    expect(outcomeOf("push", answer(429, body, { "retry-after": "3" }))).toMatchObject({ afterMs: 3000 });
  });

  it("repeats a push after 5xx, even an HTML one, but never a reply (INB-343)", () => {
    const html = answer(502, "<html>bad gateway</html>");
    expect(outcomeOf("push", html)).toMatchObject({ type: "retry", reason: "platform_error" });
    expect(outcomeOf("reply", html)).toMatchObject({ type: "unknown" });
  });

  it("tells a call that never left from one whose answer was lost", () => {
    expect(outcomeOf("reply", { type: "unreachable", detail: "ECONNREFUSED" })).toMatchObject({ type: "retry" });
    expect(outcomeOf("reply", { type: "lost", detail: "no answer" })).toMatchObject({ type: "unknown" });
    expect(outcomeOf("push", { type: "lost", detail: "no answer" })).toMatchObject({ type: "unknown" });
  });
});
