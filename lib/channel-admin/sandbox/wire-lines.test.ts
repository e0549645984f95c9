import { expect, it } from "vitest";
import { wireLinesOf } from "./wire-lines";

const webhook = (seq: number, id: string, status: number, event: object) => ({
  seq,
  at: seq,
  kind: "webhook.sent",
  status,
  body: JSON.stringify({ events: [{ webhookEventId: id, ...event }] }),
});
const call = (seq: number, path: string, status: number, body: object) => ({
  seq,
  at: seq,
  kind: "api.call",
  path,
  status,
  body,
});

it("tells what crossed the wire, newest first, and what was heard twice", () => {
  const lines = wireLinesOf([
    webhook(1, "a", 200, { type: "message", message: { type: "text", text: "予約" } }),
    webhook(2, "a", 200, { type: "message", message: { type: "text", text: "予約" } }),
    call(3, "/v2/bot/message/reply", 200, {
      messages: [
        { type: "text", text: "はい" },
        {
          type: "flex",
          altText: "メニュー",
          contents: { action: { type: "postback", label: "カット", data: "opt=0" } },
        },
      ],
    }),
    webhook(4, "b", 503, { type: "postback", postback: { data: "d", params: { date: "2026-03-01" } } }),
    webhook(4, "c", 200, { type: "postback", postback: { data: "opt=0" } }),
    call(5, "/v2/bot/message/push", 429, { messages: [] }),
    call(6, "/v2/bot/info", 200, {}),
    { seq: 7, at: 7, kind: "user.act" },
  ]);
  expect(lines.map(({ direction, kind, text, result }) => [direction, kind, text, result])).toEqual([
    ["out", "push", "", "refused"],
    ["in", "postback", "カット", "received"],
    ["in", "postback", "2026-03-01", "failed"],
    ["out", "reply", "はい / メニュー", "free"],
    ["in", "message", "予約", "repeated"],
    ["in", "message", "予約", "received"],
  ]);
});
