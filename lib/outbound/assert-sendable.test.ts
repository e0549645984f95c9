import { expect, it } from "vitest";
import { adapterOf } from "@/lib/channels";
import { AppError } from "@/lib/kernel/errors";
import type { Message } from "@/lib/messages";
import { assertSendable } from "./assert-sendable";

const body = { type: "box", layout: "vertical", contents: [{ type: "text", text: "" }] };
const faulty: Message = { type: "flex", altText: "a", contents: { type: "bubble", body } };

function problemsOf(platform: string, messages: Message[]): unknown {
  try {
    assertSendable(adapterOf(platform).capabilities, messages);
    return [];
  } catch (error) {
    if (error instanceof AppError) return error.details.problems;
    throw error;
  }
}

it("INB-362 names the place of what the platform would refuse a whole send for", () => {
  const text: Message = { type: "text", text: "a" };
  expect(problemsOf("line", [text, faulty])).toMatchObject([
    { path: "/messages/1/contents/body/contents/0/text", code: "empty" },
  ]);
  expect(problemsOf("line", [text])).toEqual([]);
});

it("says a limit once, though two tables know it", () => {
  expect(problemsOf("line", [{ type: "text", text: "a".repeat(5001) }])).toHaveLength(1);
});
