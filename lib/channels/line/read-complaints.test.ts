import { expect, it } from "vitest";
import type { Message } from "@/lib/messages";
import { readComplaints } from "./read-complaints";

const button = { label: "a", action: { type: "postback" as const, data: "x" } };
const messages: Message[] = [
  { type: "text", text: "a" },
  { type: "flex", altText: "a", contents: { type: "bubble" } },
  { type: "card", title: "t", text: "b", buttons: [button, button, button], columns: 2 },
  { type: "raw", message: { type: "template" } },
  { type: "audio", originalContentUrl: "https://example.com/a.m4a", durationMs: 1 },
];

const outer = (property: string) => ({
  message: "The request body has 1 error(s)",
  details: [{ message: "no", property }],
});
const inner = (index: number, property: string) => ({
  message: `A message (messages[${index}]) in the request body is invalid`,
  details: [{ message: "no", property }],
});

it.each([
  [outer("messages[0].text"), { index: 0, pointer: "/text" }],
  [outer("messages[0].quickReply.items[2].action.label"), { index: 0, pointer: "/quickReplies/2/label" }],
  [outer("messages[1].altText"), { index: 1, pointer: "/altText" }],
  [outer("messages"), { index: 0, pointer: "" }],
  [inner(1, "/body/contents/2"), { index: 1, pointer: "/contents/body/contents/2" }],
  [inner(1, "/"), { index: 1, pointer: "/contents" }],
  [inner(2, "/body/contents/0/text"), { index: 2, pointer: "/title" }],
  [inner(2, "/body/contents/1/text"), { index: 2, pointer: "/text" }],
  [inner(2, "/footer/contents/1/contents/0/action/label"), { index: 2, pointer: "/buttons/2/label" }],
  [inner(2, "/footer/contents/0/contents/1/action/data"), { index: 2, pointer: "/buttons/1/action/data" }],
  [inner(3, "template/columns/5/title"), { index: 3, pointer: "/message/template/columns/5/title" }],
  [outer("messages[4].duration"), { index: 4, pointer: "/durationMs" }],
])("MSG-14 finds the place of %j in our words", (body, place) => {
  expect(readComplaints(JSON.stringify(body), messages)).toEqual([{ ...place, text: "no" }]);
});

it("MSG-14 knows nothing of what is no complaint", () => {
  for (const body of ["<html>", "7", "{}", '{"message":"Not found","details":[]}']) {
    expect(readComplaints(body, messages)).toEqual([]);
  }
});
