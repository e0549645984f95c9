import { expect, test } from "vitest";
import { checkTemplate } from "./check-template";
import { drawTemplate } from "./draw-template";
import { argValues } from "./template-scope";

const scope = { user: { profile: { displayName: "花子" } }, args: argValues([{ name: "店", default: "本店" }], {}) };

test("a template is filled in: arguments, defaults, and no empty text", () => {
  const messages = [
    { type: "text" as const, text: "{{user.profile.displayName}}様、{{args.店}}でお待ちします。" },
    { type: "text" as const, text: "{{args.nothing}}" },
  ];
  expect(drawTemplate(messages, scope)).toEqual([{ type: "text", text: "花子様、本店でお待ちします。" }]);
});

test("values that stand inside a design cannot break out of their string", () => {
  const contents = { type: "bubble", body: { type: "text", text: '{{args.x}}"' } };
  const drawn = drawTemplate([{ type: "flex", altText: "{{args.x}}", contents }], { args: { x: '"},{' } });
  expect(drawn).toMatchObject([{ altText: '"},{', contents: { body: { text: '"},{"' } } }]);
});

test("without a session a button says its label, or sends its value where that is postback data", () => {
  const [card] = drawTemplate(
    [
      {
        type: "template_button",
        text: "どうしますか",
        columns: 2,
        options: [
          { value: "yes", label: "はい" },
          { value: "mode=start&interaction=reserve", label: "予約" },
          { value: "やめる" },
        ],
        quickReplies: [
          { label: "日付", action: { type: "pick", mode: "date", nextStepId: "x" } },
          { label: "中止", action: { type: "cancel" } },
          { label: "地図", action: { type: "uri", uri: "https://example.com/{{args.店}}" } },
        ],
      },
    ],
    scope,
  );
  expect(card).toMatchObject({
    type: "card",
    columns: 2,
    buttons: [
      { label: "はい", action: { type: "message", text: "はい" } },
      { label: "予約", action: { type: "postback", data: "mode=start&interaction=reserve", displayText: "予約" } },
      { label: "やめる", action: { type: "message", text: "やめる" } },
    ],
    quickReplies: [
      { action: { type: "datetimepicker", mode: "date", data: `label=${encodeURIComponent("日付")}` } },
      { action: { type: "postback", data: "mode=interaction&action=cancel" } },
      { action: { type: "uri", uri: "https://example.com/本店" } },
    ],
  });
});

test("given values win over defaults, empty ones do not, and unknown names are left out", () => {
  const args = [{ name: "a", default: "A" }, { name: "b", default: "B" }, { name: "c" }];
  expect(argValues(args, { a: "x", b: "", d: "y" })).toEqual({ a: "x", b: "B", c: "" });
});

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
