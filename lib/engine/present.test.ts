import { describe, expect, it } from "vitest";
import type { DefinitionInput } from "./definition.schema";
import { aDefinition, aRemark } from "./testing/a-definition";
import { World } from "./testing/world";

type StepMessage = NonNullable<DefinitionInput["steps"][number]["messages"]>[number];

function shown(...messages: StepMessage[]) {
  const world = new World({ interactions: { A: [aDefinition([aRemark("r1", { messages })])] } });
  return world.starts("A").messages;
}

describe("section 5: every kind of message reaches the person", () => {
  const bubble = { type: "bubble", body: { type: "box", layout: "vertical", contents: [] } };
  const https = "https://example.com/{{user.profile.displayName}}";
  const filled = "https://example.com/花子";

  it.each<[StepMessage, object]>([
    [{ type: "text", text: "{{channel.name}}" }, { text: "サロン相槌" }],
    [{ type: "sticker", packageId: "446", stickerId: "1988" }, { stickerId: "1988" }],
    [{ type: "image", originalContentUrl: https, previewImageUrl: https }, { originalContentUrl: filled }],
    [
      { type: "video", originalContentUrl: https, previewImageUrl: https, trackingId: "t" },
      { previewImageUrl: filled, trackingId: "t" },
    ],
    [
      { type: "audio", originalContentUrl: https, durationMs: 1_000 },
      { originalContentUrl: filled, durationMs: 1_000 },
    ],
    [
      { type: "location", title: "店", address: "{{channel.name}}", latitude: 1, longitude: 2 },
      { address: "サロン相槌" },
    ],
    [{ type: "raw", message: { type: "text", text: "{{channel.name}}" } }, { message: { text: "サロン相槌" } }],
    [
      { type: "flex", altText: "{{channel.name}}", contents: bubble },
      { altText: "サロン相槌", contents: bubble },
    ],
    [
      { type: "flex", altText: "x", contents: { type: "carousel", contents: [bubble] } },
      { contents: { type: "carousel" } },
    ],
  ])("%j", (message, expected) => {
    expect(shown(message)).toMatchObject([{ type: message.type, ...expected }]);
  });

  it("a whole flex message is taken apart", () => {
    const contents = { type: "flex", altText: "{{channel.name}}", contents: bubble };
    expect(shown({ type: "flex", altText: "", contents })).toEqual([
      { type: "flex", altText: "サロン相槌", contents: bubble },
    ]);
    expect(shown({ type: "flex", altText: "own", contents })).toMatchObject([{ altText: "own" }]);
  });
});

it("section 5: a quick reply can do everything that buttons do", () => {
  const actions = [
    { type: "postback" as const, data: "x={{channel.name}}" },
    { type: "message" as const, text: "{{channel.name}}" },
    { type: "uri" as const, uri: "https://example.com" },
    { type: "datetimepicker" as const, data: "mode=other", mode: "time" as const },
    { type: "camera" as const },
    { type: "cameraRoll" as const },
    { type: "location" as const },
    { type: "clipboard" as const, text: "{{channel.name}}" },
    { type: "richmenuswitch" as const, alias: "menu", data: "menu=1" },
  ];
  const quickReplies = actions.map((action) => ({ label: action.type, action, imageUrl: "https://example.com/i.png" }));
  const [message] = shown({ type: "text", text: "?", quickReplies });
  const drawn = message?.quickReplies?.map(({ action }) => action);
  expect(drawn).toEqual([
    { type: "postback", data: "x=サロン相槌" },
    { type: "message", text: "サロン相槌" },
    ...actions.slice(2, 7),
    { type: "clipboard", text: "サロン相槌" },
    ...actions.slice(8),
  ]);
  expect(message?.quickReplies?.every(({ imageUrl }) => imageUrl === "https://example.com/i.png")).toBe(true);
});
