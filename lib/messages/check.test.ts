import { describe, expect, it } from "vitest";
import { type Checkable, check, checkAll, isSendable } from "./check";
import { checkLineMessage } from "./line/check-line-message";

const codes = (message: Checkable) => check(message).map(({ code, pointer }) => `${code} ${pointer}`);
const raw = (message: Record<string, unknown>) => checkLineMessage(message).map((p) => `${p.code} ${p.pointer}`);
const url = "https://example.com/a.png";
const postback = { type: "postback", label: "a", data: "d" };

describe("MSG-13 a message in LINE's words", () => {
  const bubble = (...contents: unknown[]) => ({ type: "bubble", body: { type: "box", layout: "vertical", contents } });
  const flex = (contents: unknown) => raw({ type: "flex", altText: "a", contents });
  const inBody = "/contents/body/contents/0";
  const shown = (component: unknown) => flex(bubble(component));
  const carousel = (...contents: unknown[]) => flex({ type: "carousel", contents });
  const template = (over: object) => raw({ type: "template", altText: "a", template: over });
  const picker = (over: object) =>
    shown({ type: "button", action: { type: "datetimepicker", label: "a", data: "d", mode: "date", ...over } });

  it.each<[what: string, found: string[], expected: string[]]>([
    ["no kind", raw({}), ["required /type"]],
    ["an unknown kind", raw({ type: "hologram" }), ["unknown_type /type"]],
    ["a missing text", raw({ type: "text" }), ["required /text"]],
    ["a number for a text", raw({ type: "text", text: 5 }), ["wrong_type /text"]],
    ["a stranger", raw({ type: "text", text: "a", colour: "red" }), ["unknown_property /colour"]],
    ["a null, which is nothing", raw({ type: "text", text: "a", emojis: null }), []],
    [
      "an emoji beside its $",
      raw({ type: "text", text: "a$", emojis: [{ index: 0, productId: "p", emojiId: "e" }] }),
      ["emoji_place /emojis/0/index"],
    ],
    ["an open brace", raw({ type: "textV2", text: "a {b" }), ["braces /text"]],
    ["braces that are words", raw({ type: "textV2", text: "{{b}}" }), []],
    ["nothing to put in", raw({ type: "textV2", text: "{b}" }), ["substitution_missing /text"]],
    [
      "a key of other letters",
      raw({ type: "textV2", text: "a", substitution: { é: { type: "mention", mentionee: { type: "all" } } } }),
      ["bad_format /substitution/é"],
    ],
    [
      "an address without s",
      raw({ type: "image", originalContentUrl: "http://example.com/a.png", previewImageUrl: url }),
      ["url_scheme /originalContentUrl"],
    ],
    [
      "an address with letters of its own",
      raw({ type: "image", originalContentUrl: "https://example.com/写真.png", previewImageUrl: url }),
      ["url_characters /originalContentUrl"],
    ],
    [
      "a place beyond the poles",
      raw({ type: "location", title: "a", address: "a", latitude: 91, longitude: -181 }),
      ["too_big /latitude", "too_small /longitude"],
    ],
    ["no sound at all", raw({ type: "audio", originalContentUrl: url, duration: 0 }), ["too_small /duration"]],
    [
      "a sticker of which nobody knows",
      raw({ type: "sticker", packageId: "1", stickerId: "1" }),
      ["sticker_unlisted /stickerId"],
    ],
    [
      "the platform's own name",
      raw({ type: "text", text: "a", sender: { name: "LINE" } }),
      ["reserved_word /sender/name"],
    ],
    [
      "a camera in a template",
      template({ type: "buttons", text: "a", actions: [{ type: "camera", label: "a" }] }),
      ["action_misplaced /template/actions/0/type"],
    ],
    [
      "a button without words",
      template({ type: "buttons", text: "a", actions: [{ type: "postback", data: "d" }] }),
      ["required /template/actions/0/label"],
    ],
    [
      "two kinds of columns",
      template({
        type: "carousel",
        columns: [
          { text: "a", title: "a", thumbnailImageUrl: url, actions: [postback] },
          { text: "a", actions: [postback, postback] },
        ],
      }),
      [
        "columns_differ /template/columns/1/actions",
        "titles_differ /template/columns/1/title",
        "images_differ /template/columns/1/thumbnailImageUrl",
      ],
    ],
    [
      "a date on a picture",
      raw({
        type: "imagemap",
        altText: "a",
        baseUrl: "https://example.com/a",
        baseSize: { width: 1000, height: 10 },
        actions: [{ type: "datetimepicker", area: { x: 0, y: 0, width: 1, height: 1 } }],
      }),
      ["not_one_of /baseSize/width", "action_misplaced /actions/0/type"],
    ],
    [
      "an area beyond the picture",
      raw({
        type: "imagemap",
        altText: "a",
        baseUrl: "https://example.com/a",
        baseSize: { width: 1040, height: 10 },
        actions: [{ type: "message", text: "a", area: { x: 1040, y: 0, width: 1, height: 1 } }],
      }),
      ["area_outside /actions/0/area"],
    ],
    [
      "words both said and shown",
      shown({ type: "button", action: { ...postback, text: "a", displayText: "a" } }),
      [`exclusive ${inBody}/action/text`],
    ],
    [
      "words filled in without keys",
      shown({ type: "button", action: { ...postback, fillInText: "a" } }),
      [`only_with ${inBody}/action/fillInText`],
    ],
    ["a day that is none", picker({ initial: "2024-13-01" }), [`bad_format ${inBody}/action/initial`]],
    ["a day before all days", picker({ min: "1899-12-31" }), [`outside_range ${inBody}/action/min`]],
    [
      "an end before the beginning",
      picker({ min: "2024-02-02", max: "2024-02-02" }),
      [`range_order ${inBody}/action/min`],
    ],
    [
      "a beginning before the earliest",
      picker({ min: "2024-02-02", initial: "2024-02-01" }),
      [`outside_range ${inBody}/action/initial`],
    ],
    ["a clock for a date", picker({ mode: "datetime", initial: "2024-02-02t23:59" }), []],
    [
      "a menu's switch in a bubble",
      shown({ type: "button", action: { type: "richmenuswitch", label: "a", richMenuAliasId: "a", data: "" } }),
      [`action_misplaced ${inBody}/action/type`],
    ],
    ["a kind that Flex has not", shown({ type: "spacer" }), [`unknown_type ${inBody}/type`]],
    ["an icon off its baseline", shown({ type: "icon", url }), [`component_misplaced ${inBody}/type`]],
    ["a type that is no text", shown({ type: { toString: 1 } }), [`unknown_type ${inBody}/type`]],
    ["an empty text", shown({ type: "text", text: "" }), [`empty ${inBody}/text`]],
    ["a text without words", shown({ type: "text" }), [`required ${inBody}/text`]],
    ["spans instead of words", shown({ type: "text", contents: [{ type: "span", text: "a" }] }), []],
    ["a colour by name", shown({ type: "text", text: "a", color: "red" }), [`bad_format ${inBody}/color`]],
    ["a picture too high", shown({ type: "image", url, aspectRatio: "1:4" }), [`bad_format ${inBody}/aspectRatio`]],
    ["a share of text sizes", shown({ type: "text", text: "a", size: "50%" }), [`bad_format ${inBody}/size`]],
    ["a film among others", shown({ type: "video", url, previewUrl: url }), [`unknown_type ${inBody}/type`]],
    ["filler", shown({ type: "filler" }), [`deprecated ${inBody}/type`]],
    ["a bubble of nothing", flex({ type: "bubble" }), ["bubble_empty /contents"]],
    [
      "a film in a small bubble",
      flex({
        type: "bubble",
        size: "micro",
        hero: { type: "video", url, previewUrl: url, altContent: { type: "image", url } },
      }),
      ["video_place /contents/hero"],
    ],
    [
      "bubbles of two sizes",
      carousel({ ...bubble(), size: "kilo" }, bubble()),
      ["bubble_sizes_differ /contents/contents/1/size"],
    ],
    [
      "gravity on a baseline",
      shown({ type: "box", layout: "baseline", contents: [{ type: "text", text: "a", gravity: "top" }] }),
      [`no_effect ${inBody}/contents/0/gravity`],
    ],
    [
      "something that floats first",
      flex(bubble({ type: "box", layout: "vertical", contents: [], position: "absolute" })),
      [`no_effect ${inBody}/position`],
    ],
  ])("finds %s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("looks at nothing that nests without end", () => {
    let deep: Record<string, unknown> = { type: "text", text: "a" };
    for (let level = 0; level < 20_000; level += 1) deep = { type: "box", layout: "vertical", contents: [deep] };
    expect(raw({ type: "flex", altText: "a", contents: { type: "bubble", body: deep } })).toEqual(["too_deep "]);
  });

  it("tells everything that is wrong at once, and strangers beside it", () => {
    const found = shown({ type: "text", text: "", color: "red", shadow: 1 });
    expect(found.sort()).toEqual([
      `bad_format ${inBody}/color`,
      `empty ${inBody}/text`,
      `unknown_property ${inBody}/shadow`,
    ]);
  });
});

describe("MSG-2 a message in our words", () => {
  it.each<[what: string, message: Checkable, expected: string[]]>([
    ["a text", { type: "text", text: "a" }, []],
    ["an empty text", { type: "text", text: "" }, ["empty /text"]],
    [
      "emoji of a text",
      { type: "text", text: "a$", emojis: [{ index: 0, productId: "p", emojiId: "e" }] },
      ["emoji_place /emojis/0/index"],
    ],
    [
      "an address that is encoded when it is sent",
      { type: "image", originalContentUrl: "https://example.com/写真.png", previewImageUrl: url },
      [],
    ],
    ["a sound without length", { type: "audio", originalContentUrl: url }, ["required /durationMs"]],
    [
      "quick replies by our names",
      {
        type: "text",
        text: "a",
        quickReplies: [
          { label: "", action: { type: "camera" } },
          { label: "a", action: { type: "clipboard", text: "" } },
          { label: "a", action: { type: "richmenuswitch", alias: "", data: "" } },
          { label: "a", action: { type: "uri", uri: "ftp://a" }, imageUrl: "http://a" },
        ],
      },
      [
        "empty /quickReplies/0/label",
        "empty /quickReplies/1/action/text",
        "empty /quickReplies/2/action/alias",
        "action_misplaced /quickReplies/2/action/type",
        "url_scheme /quickReplies/3/action/uri",
        "url_scheme /quickReplies/3/imageUrl",
      ],
    ],
    [
      "the buttons of a card",
      {
        type: "card",
        columns: 1,
        buttons: [{ label: "a".repeat(41), action: { type: "postback", data: "a".repeat(301) } }],
      },
      ["too_long /buttons/0/action/data", "too_long /buttons/0/label"],
    ],
    ["a card of nothing", { type: "card", columns: 1, buttons: [] }, ["empty /text"]],
    ["a raw message", { type: "raw", message: { type: "text" } }, ["required /message/text"]],
  ])("judges %s", (_, message, expected) => {
    expect(codes(message)).toEqual(expected);
  });

  const written = { withoutPlaceholders: (text: string) => text.replaceAll(/\{\{[^}]*\}\}/g, "") };

  it("counts placeholders as nothing while a message is being written", () => {
    const text = `{{answers.name}}${"あ".repeat(5000)}`;
    expect(check({ type: "text", text })).toHaveLength(1);
    expect(check({ type: "text", text }, written)).toEqual([]);
    expect(check({ type: "text", text: `${text}い` }, written)).toMatchObject([{ code: "too_long", found: 5001 }]);
  });

  it("does not judge what a placeholder is going to say", () => {
    const image = { type: "image", originalContentUrl: "{{template.photo}}", previewImageUrl: "http://a" };
    expect(check(image, written).map(({ pointer }) => pointer)).toEqual(["/previewImageUrl"]);
    const contents = { type: "bubble", body: { type: "box", layout: "{{a}}", contents: [] } };
    expect(check({ type: "flex", altText: "{{a}}", contents }, written)).toEqual([]);
  });

  it("weighs drawn messages without their placeholders", () => {
    const text = `{{${"a".repeat(400)}}}`.repeat(100);
    const contents = { type: "bubble", body: { type: "box", layout: "vertical", contents: [{ type: "text", text }] } };
    expect(check({ type: "flex", altText: "a", contents })).toMatchObject([{ code: "too_heavy", unit: "bytes" }]);
    expect(check({ type: "flex", altText: "a", contents }, written)).toEqual([]);
  });
});

describe("what is sent together", () => {
  const text = { type: "text", text: "a" };
  const reply = { label: "a", action: { type: "message", text: "a" } };

  it("is one to five messages", () => {
    expect(checkAll([]).map(({ code }) => code)).toEqual(["too_few"]);
    expect(checkAll([text, text, text, text, text, text])).toMatchObject([
      { code: "too_many", pointer: "", limit: 5, found: 6 },
    ]);
  });

  it("MSG-9 shows the quick replies of the last message only", () => {
    const problems = checkAll([
      { ...text, quickReplies: [reply] },
      { ...text, quickReplies: [reply] },
    ]);
    expect(problems).toMatchObject([{ code: "quick_replies_hidden", pointer: "/0/quickReplies", severity: "warning" }]);
    expect(isSendable(problems)).toBe(true);
  });
});
