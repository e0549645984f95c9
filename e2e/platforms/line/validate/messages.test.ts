import { describe, expect, test } from "vitest";
import type { JsonObject } from "../core/json";
import { faultsOf, groupTarget, verdict } from "../testing/check";

const https = "https://media.example.com/a.png";
const postback = { type: "postback", label: "ok", data: "d" };
const body = (...contents: JsonObject[]) => ({ type: "box", layout: "vertical", contents });
const flex = (contents: JsonObject): JsonObject => ({ type: "flex", altText: "alt", contents });
const quick = (action: JsonObject): JsonObject => ({
  type: "text",
  text: "t",
  quickReply: { items: [{ type: "action", action }] },
});
const at = "messages[0].quickReply.items[0].action";

describe("API 9 shapes of refusals", () => {
  test("faults of plain messages are collected with dotted paths", () => {
    expect(verdict([{ type: "text" }, { type: "nothing" }, { type: "image", previewImageUrl: https }])).toEqual({
      headline: "The request body has 3 error(s)",
      lines: [
        "messages[0].text: May not be empty",
        expect.stringMatching(/^messages\[1\]\.type: Must be one of the following values: \[text, /),
        "messages[2].originalContentUrl: May not be empty",
      ],
    });
  });

  test("faults inside Flex name the message and a pointer", () => {
    const faulty = flex({ type: "bubble", body: body({ type: "text", text: "" }) });
    expect(verdict([{ type: "text", text: "fine" }, faulty])).toEqual({
      headline: "A message (messages[1]) in the request body is invalid",
      lines: ["/body/contents/0/text: must be non-empty text"],
    });
  });

  test("faults inside templates are relative to the message", () => {
    const columns = [{ text: "t", title: "x".repeat(41), actions: [postback] }];
    expect(faultsOf({ type: "template", altText: "a", template: { type: "carousel", columns } })).toEqual([
      "template/columns/0/title: must not be longer than 40 characters",
    ]);
  });
});

describe("API 5 plain messages", () => {
  test.each<[string, JsonObject, string]>([
    [
      "http media",
      { type: "image", originalContentUrl: "http://a.example/x.png", previewImageUrl: https },
      "messages[0].originalContentUrl: invalid uri scheme",
    ],
    [
      "Japanese in a URL",
      { type: "image", originalContentUrl: "https://a.example/写真.png", previewImageUrl: https },
      "messages[0].originalContentUrl: invalid uri scheme",
    ],
    [
      "a pipe in a URL",
      { type: "image", originalContentUrl: "https://a.example/a|b", previewImageUrl: https },
      "messages[0].originalContentUrl: invalid uri scheme",
    ],
    [
      "a relative URL",
      { type: "image", originalContentUrl: "/a.png", previewImageUrl: https },
      "messages[0].originalContentUrl: invalid uri scheme",
    ],
    [
      "an unknown sticker",
      { type: "sticker", packageId: "446", stickerId: "1" },
      "messages[0].stickerId: Invalid sticker",
    ],
    [
      "an emoji off its $",
      { type: "text", text: "a$", emojis: [{ index: 0, productId: "p", emojiId: "1" }] },
      "messages[0].emojis[0].index: Must be the position of a $ in the text",
    ],
    [
      "LINE as sender",
      { type: "text", text: "t", sender: { name: "The Line" } },
      "messages[0].sender.name: Must not contain reserved words",
    ],
    ["an unknown property", { type: "text", text: "t", colour: "red" }, "messages[0].colour: invalid property"],
    ["no duration", { type: "audio", originalContentUrl: https }, "messages[0].duration: May not be empty"],
    ["unpaired braces", { type: "textV2", text: "hi {name" }, "messages[0].text: Braces must be paired"],
    [
      "a key without substitution",
      { type: "textV2", text: "hi {name}" },
      "messages[0].text: No substitution for {name}",
    ],
    [
      "no quick replies",
      { type: "text", text: "t", quickReply: { items: [] } },
      "messages[0].quickReply.items: Size must be between 1 and 13",
    ],
  ])("%s", (_name, message, fault) => {
    expect(faultsOf(message)).toContain(fault);
  });

  test("null is as good as absent, the empty string is not", () => {
    expect(faultsOf({ type: "text", text: "t", quoteToken: null, sender: null })).toEqual([]);
    expect(faultsOf({ type: "text", text: "" })).toHaveLength(1);
  });

  test("doubled braces are literal", () => {
    expect(faultsOf({ type: "textV2", text: "{{literally}}" })).toEqual([]);
  });

  test("mentions go to members of groups only", () => {
    const mention = (userId: string) => ({
      type: "textV2",
      text: "{who}",
      substitution: { who: { type: "mention", mentionee: { type: "user", userId } } },
    });
    expect(verdict([mention("U7a1b000000000000000000000000a001")], groupTarget())).toBeUndefined();
    expect(verdict([mention("U7a1b000000000000000000000000a002")], groupTarget())?.lines).toHaveLength(1);
    expect(
      verdict([mention("U7a1b000000000000000000000000a001")], { method: "push", kind: "user" })?.lines,
    ).toHaveLength(1);
  });
});

describe("API 5.8 templates", () => {
  const template = (inside: JsonObject): JsonObject => ({ type: "template", altText: "a", template: inside });
  test.each<[string, JsonObject, string]>([
    [
      "columns with unequal actions",
      {
        type: "carousel",
        columns: [
          { text: "t", actions: [postback] },
          { text: "t", actions: [postback, postback] },
        ],
      },
      "template/columns/1/actions: all columns must have the same number of actions",
    ],
    [
      "a title in one column only",
      {
        type: "carousel",
        columns: [
          { text: "t", actions: [postback] },
          { text: "t", title: "x", actions: [postback] },
        ],
      },
      "template/columns/1/title: must be in all columns or in none",
    ],
    [
      "one button in a confirm",
      { type: "confirm", text: "t", actions: [postback] },
      "template/actions: size must be between 2 and 2",
    ],
    [
      "camera in a template",
      { type: "buttons", text: "t", actions: [{ type: "camera", label: "x" }] },
      "template/actions/0/type: must be one of [postback, message, uri, datetimepicker, clipboard]",
    ],
    [
      "no label",
      { type: "buttons", text: "t", actions: [{ type: "postback", data: "d" }] },
      "template/actions/0/label: must be specified",
    ],
    ["a blank text", { type: "buttons", text: "", actions: [postback] }, "template/text: must be non-empty text"],
    [
      "a bad colour",
      { type: "buttons", text: "t", imageBackgroundColor: "red", actions: [postback] },
      "template/imageBackgroundColor: invalid color",
    ],
    [
      "an unknown template",
      { type: "list" },
      "template/type: must be one of [buttons, confirm, carousel, image_carousel]",
    ],
  ])("%s", (_name, inside, fault) => {
    expect(faultsOf(template(inside))).toContain(fault);
  });
});

describe("API 6 actions", () => {
  const picker = { type: "datetimepicker", label: "x", data: "d" };
  test.each<[string, JsonObject, string]>([
    ["richmenuswitch in a quick reply", { type: "richmenuswitch", richMenuAliasId: "a", data: "d" }, `${at}.type`],
    ["text and displayText together", { ...postback, text: "a", displayText: "b" }, `${at}.text`],
    ["fillInText without keyboard", { ...postback, fillInText: "a" }, `${at}.fillInText`],
    ["a mail link", { type: "uri", label: "x", uri: "mailto:a@example.com" }, `${at}.uri`],
    ["min after max", { ...picker, mode: "date", min: "2026-02-01", max: "2026-01-01" }, `${at}.min`],
    ["initial outside", { ...picker, mode: "time", initial: "08:00", min: "09:00" }, `${at}.initial`],
    ["a date before 1900", { ...picker, mode: "date", min: "1899-12-31" }, `${at}.min`],
    ["a datetime with seconds", { ...picker, mode: "datetime", initial: "2026-01-01T10:00:00" }, `${at}.initial`],
    ["an unknown mode", { ...picker, mode: "week" }, `${at}.mode`],
    ["an empty clipboard", { type: "clipboard", label: "x", clipboardText: "" }, `${at}.clipboardText`],
  ])("%s is refused", (_name, action, place) => {
    expect(faultsOf(quick(action)).map((line) => line.split(":")[0])).toContain(place);
  });

  test.each<[string, JsonObject]>([
    ["a telephone link", { type: "uri", label: "x", uri: "tel:0312345678" }],
    ["a line link", { type: "uri", label: "x", uri: "line://nv/chat" }],
    ["a small t between date and time", { ...picker, mode: "datetime", initial: "2026-01-01t10:00" }],
    ["a location", { type: "location", label: "here" }],
  ])("%s is fine", (_name, action) => {
    expect(faultsOf(quick(action))).toEqual([]);
  });
});

describe("API 7 Flex", () => {
  const bubble = (...contents: JsonObject[]) => flex({ type: "bubble", body: body(...contents) });
  test.each<[string, JsonObject, string]>([
    ["an empty bubble", flex({ type: "bubble" }), "/: At least one block must be specified"],
    ["an icon outside a baseline box", bubble({ type: "icon", url: https }), "/body/contents/0: invalid property"],
    [
      "a button on the baseline",
      bubble({ type: "box", layout: "baseline", contents: [{ type: "button", action: postback }] }),
      "/body/contents/0/contents/0: invalid property",
    ],
    ["a span by itself", bubble({ type: "span", text: "x" }), "/body/contents/0: invalid property"],
    [
      "a video in the body",
      bubble({ type: "video", url: https, previewUrl: https, altContent: { type: "image", url: https } }),
      "/body/contents/0: invalid property",
    ],
    [
      "bubbles of two sizes",
      flex({
        type: "carousel",
        contents: [
          { type: "bubble", size: "kilo", body: body() },
          { type: "bubble", body: body() },
        ],
      }),
      "/contents/1/size: all bubbles must have the same size",
    ],
    [
      "a tall picture",
      bubble({ type: "image", url: https, aspectRatio: "1:4" }),
      "/body/contents/0/aspectRatio: invalid value",
    ],
    [
      "a percentage as spacing",
      flex({ type: "bubble", body: { ...body(), spacing: "10%" } }),
      "/body/spacing: invalid value",
    ],
    ["an unknown property", bubble({ type: "text", text: "x", bold: true }), "/body/contents/0/bold: invalid property"],
    [
      "a button without label",
      bubble({ type: "button", action: { type: "postback", data: "d" } }),
      "/body/contents/0/action/label: must be specified",
    ],
    [
      "a full turn of a gradient",
      flex({
        type: "bubble",
        body: {
          ...body(),
          background: { type: "linearGradient", angle: "360deg", startColor: "#000000", endColor: "#ffffff" },
        },
      }),
      "/body/background/angle: invalid value",
    ],
    ["a short colour", bubble({ type: "text", text: "x", color: "#fff" }), "/body/contents/0/color: invalid color"],
    ["contents that are no container", flex({ type: "box" }), "/type: must be one of [bubble, carousel]"],
  ])("%s is refused", (_name, message, fault) => {
    expect(faultsOf(message)).toContain(fault);
  });

  test("a video hero needs a wide bubble that stands alone", () => {
    const hero = { type: "video", url: https, previewUrl: https, altContent: { type: "image", url: https } };
    expect(faultsOf(flex({ type: "bubble", hero }))).toEqual([]);
    expect(faultsOf(flex({ type: "bubble", size: "nano", hero }))).toEqual(["/hero: invalid property"]);
    expect(faultsOf(flex({ type: "carousel", contents: [{ type: "bubble", hero }] }))).toEqual([
      "/contents/0/hero: invalid property",
    ]);
  });

  test("a rich bubble with everything in its place is fine", () => {
    const price = {
      type: "box",
      layout: "baseline",
      contents: [
        { type: "icon", url: https, size: "sm" },
        { type: "text", text: "4.6", size: "13px", color: "#888888", margin: "md", flex: 0 },
      ],
    };
    const spans = {
      type: "text",
      contents: [
        { type: "span", text: "a", weight: "bold" },
        { type: "span", text: "b" },
      ],
    };
    const boxed = {
      type: "box",
      layout: "horizontal",
      contents: [spans, { type: "separator" }],
      paddingAll: "10%",
      cornerRadius: "xl",
      offsetTop: "-4px",
      position: "relative",
    };
    const footer = body({ type: "button", style: "primary", height: "sm", action: postback });
    const hero = {
      type: "image",
      url: https,
      size: "full",
      aspectRatio: "20:13",
      aspectMode: "cover",
      action: { type: "uri", uri: "https://example.com" },
    };
    const styles = { footer: { separator: true, separatorColor: "#CCCCCC" } };
    expect(faultsOf(flex({ type: "bubble", size: "kilo", hero, body: body(price, boxed), footer, styles }))).toEqual(
      [],
    );
  });
});
