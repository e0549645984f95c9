import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textParts } from "./text-parts";

describe("textParts", () => {
  it("INB-130 finds links, mail addresses and phone numbers inside Japanese text", () => {
    expect(textParts("詳しくはhttps://example.com/a?b=1をご覧ください。03-1234-5678 / a@b.co.jp")).toEqual([
      { type: "text", text: "詳しくは" },
      { type: "link", text: "https://example.com/a?b=1", href: "https://example.com/a?b=1" },
      { type: "text", text: "をご覧ください。" },
      { type: "link", text: "03-1234-5678", href: "tel:0312345678" },
      { type: "text", text: " / " },
      { type: "link", text: "a@b.co.jp", href: "mailto:a@b.co.jp" },
    ]);
  });
  it("INB-130 leaves the full stop after a link outside it", () => {
    expect(textParts("See https://example.com.")[1]).toMatchObject({ text: "https://example.com" });
  });
  it("INB-130 cuts mentions and platform emoji by UTF-16 offsets, with surrogate pairs around", () => {
    const parts = textParts(
      "😀$@店長😀",
      [{ index: 3, length: 3, isSelf: true }],
      [{ index: 2, length: 1, productId: "p", emojiId: "e" }],
    );
    expect(parts.map((part) => [part.type, part.text])).toEqual([
      ["text", "😀"],
      ["emoji", "$"],
      ["mention", "@店長"],
      ["text", "😀"],
    ]);
  });
  it("INB-130 never loses a character, whatever the marks say", () => {
    const mark = fc.record({ index: fc.integer({ min: -2, max: 40 }), length: fc.integer({ min: -1, max: 9 }) });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(mark), (text, marks) => {
        const parts = textParts(
          text,
          marks.filter(({ index }) => index >= 0),
        );
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
  });
  it("INB-130 never makes a link that could act in our page", () => {
    const parts = textParts("javascript:alert(1) data:text/html,x https://ok.example");
    expect(parts.filter((part) => part.type === "link")).toEqual([
      { type: "link", text: "https://ok.example", href: "https://ok.example" },
    ]);
  });
});
