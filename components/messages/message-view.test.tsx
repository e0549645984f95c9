import { describe, expect, it } from "vitest";
import type { Message } from "@/lib/messages";
import { MessageView } from "./message-view";
import { render } from "./testing/render";

const url = "https://example.com/a.png";
const raw = (message: Record<string, unknown>): Message => ({ type: "raw", message });
const draw = (message: Message, look: object = {}) => render(<MessageView message={message} tone="auto" {...look} />);
const template = (over: object) => draw(raw({ type: "template", altText: "alt", template: over }));
const say = (label: string) => ({ type: "message", label, text: label });
const words = (html: string) =>
  html
    .replace(/<span class="sr-only">[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

describe("templates", () => {
  const column = {
    thumbnailImageUrl: url,
    imageBackgroundColor: "#173F5F",
    title: "Cut",
    text: "60 min",
    actions: [say("Take"), say("More")],
  };

  it("INB-139 shows a picture by its ratio, title, text and buttons", () => {
    const look = { imageAspectRatio: "square", imageSize: "contain" };
    const html = template({ type: "buttons", ...column, ...look, defaultAction: say("All") });
    expect(words(html)).toContain("Cut 60 min Take More");
    expect(html).toMatch(/object-contain" style="aspect-ratio:1;background-color:#173F5F"/);
    expect(html.match(/<button/g)).toHaveLength(3);
    expect(template({ type: "buttons", ...column })).toContain("aspect-ratio:1.51");
  });

  it("INB-140 puts the two answers of a question side by side", () => {
    const html = template({ type: "confirm", text: "Sure?", actions: [say("Yes"), say("No")] });
    expect(words(html)).toContain("Sure? Yes No");
    expect(html).toContain("divide-x");
  });

  it("INB-141 scrolls through columns, each by its place", () => {
    const html = template({ type: "carousel", columns: [column, { ...column, title: "Colour" }] });
    expect(html).toMatch(/tabindex="0"[^>]*aria-label="alt"/i);
    expect(html).toContain('aria-label="2 of 2"');
    expect(words(html)).toMatch(/Cut .*Colour/);
  });

  it("INB-142 lays the words over the picture, which are left out where there are none", () => {
    const columns = [
      { imageUrl: url, action: say("One") },
      { imageUrl: url, action: { type: "uri", uri: url } },
    ];
    const html = template({ type: "image_carousel", columns });
    expect(html.match(/alt=""/g)).toHaveLength(1);
    expect(words(html)).toContain("One");
  });
});

describe("imagemap", () => {
  const message = {
    type: "imagemap",
    altText: "Spring",
    baseUrl: "https://example.com/map",
    baseSize: { width: 1040, height: 520 },
    actions: [{ type: "uri", label: "Shop", linkUri: url, area: { x: 520, y: 0, width: 520, height: 260 } }],
  };

  it("INB-138 shows the picture in the width that is needed, and its areas where they are", () => {
    const html = draw(raw(message));
    expect(html).toContain("https://example.com/map/240 240w, https://example.com/map/300 300w");
    expect(html).toMatch(/<button[^>]*left:50%;top:0%;width:50%;height:50%/);
    expect(html).toContain("Shop: ");
  });

  it("INB-138 plays a film in its area and shows where it leads", () => {
    const area = { x: 0, y: 0, width: 1040, height: 520 };
    const externalLink = { linkUri: url, label: "See more" };
    const video = { originalContentUrl: "https://example.com/a.mp4", previewImageUrl: url, area, externalLink };
    const html = draw(raw({ ...message, video }));
    expect(html).toMatch(/<video[^>]*src="https:\/\/example.com\/a.mp4"/);
    expect(words(html)).toContain("See more");
  });

  it("INB-161 does not let an endless strip push everything else away", () => {
    expect(draw(raw({ ...message, baseSize: { width: 1, height: 1e9 } }))).toContain("aspect-ratio:0.2");
  });
});

describe("texts", () => {
  const emoji = { productId: "p", emojiId: "e" };
  const emojiUrl = (productId: string, emojiId: string) => `https://example.com/${productId}/${emojiId}.png`;

  it("INB-130 shows emoji of the platform where the $ stands, and only there", () => {
    const emojis = [
      { index: 0, ...emoji },
      { index: 3, ...emoji },
    ];
    const html = draw(raw({ type: "text", text: "$ a b $5", emojis }), { emojiUrl });
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(words(html)).toBe("a b $5");
  });

  it("INB-130 puts mentions and emoji in for their keys, and reads doubled braces as braces", () => {
    const substitution = { who: { type: "mention", mentionee: { type: "all" } }, e: { type: "emoji", ...emoji } };
    const html = draw(raw({ type: "textV2", text: "{who} {e} {{x}} {none}", substitution }), { emojiUrl });
    expect(words(html)).toBe("@who {x} {none}");
    expect(html).toContain("https://example.com/p/e.png");
  });
});

describe("around a message", () => {
  it("INB-143 draws Flex", () => {
    const contents = {
      type: "bubble",
      body: { type: "box", layout: "vertical", contents: [{ type: "text", text: "a" }] },
    };
    expect(words(draw({ type: "flex", altText: "alt", contents }))).toContain("a");
  });

  it("INB-144 tells apart quick replies that the person sees and those that are gone", () => {
    const message: Message = { type: "text", text: "a", quickReplies: [{ label: "Yes", action: { type: "camera" } }] };
    expect(draw(message)).not.toContain("no longer");
    expect(draw(message, { quickReplies: "faded" })).toContain("no longer");
    expect(draw(message, { quickReplies: "hidden" })).not.toContain("Yes");
  });

  it("INB-146 names the sender that stands in for the account", () => {
    expect(words(draw(raw({ type: "text", text: "a", sender: { name: "Sato" } })))).toBe("Sato a");
  });

  it("INB-148 shows the alternative text of a kind that nobody knows yet", () => {
    expect(words(draw(raw({ type: "hologram", altText: "A ship" })))).toContain("A ship");
  });
});
