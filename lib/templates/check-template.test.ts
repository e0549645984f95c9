import { expect, test } from "vitest";
import { checkTemplate } from "./check-template";

test("MSG-9 quick replies that nobody would see and arguments that nobody gives are flagged", () => {
  const quickReplies = [{ label: "a", action: { type: "message" as const, text: "a" } }];
  const messages = [
    { type: "text" as const, text: "{{args.x}}", quickReplies },
    { type: "text" as const, text: "{{args.y}}" },
  ];
  expect(checkTemplate({ args: [{ name: "y" }], messages })).toEqual([
    { pointer: "/0/quickReplies", code: "quick_replies_hidden", severity: "warning" },
    { pointer: "/0", code: "unknown_argument", severity: "warning", found: "x" },
  ]);
});

test("MSG-2 limits are judged on what was typed, at the place where it was typed", () => {
  const messages = [
    { type: "text" as const, text: `{{args.x}}${"a".repeat(5001)}` },
    {
      type: "template_button" as const,
      text: "?",
      columns: 1,
      options: [{ value: "a" }, { value: "b", label: "あ".repeat(41) }],
    },
    {
      type: "text" as const,
      text: "?",
      quickReplies: [{ label: "あ".repeat(21), action: { type: "answer" as const, value: "a" } }],
    },
    { type: "image" as const, originalContentUrl: "http://localhost:3000/api/files/x", previewImageUrl: "{{args.x}}" },
  ];
  const found = checkTemplate({ args: [{ name: "x" }], messages }).map(({ pointer, code, severity }) => [
    pointer,
    code,
    severity,
  ]);
  expect(found).toEqual([
    ["/0/text", "too_long", "error"],
    ["/1/options/1/label", "too_long", "error"],
    ["/2/quickReplies/0/label", "too_long", "error"],
    ["/3/originalContentUrl", "url_scheme", "warning"],
    ["/2/quickReplies", "quick_replies_hidden", "warning"],
  ]);
});
