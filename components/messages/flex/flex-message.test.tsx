import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { loadMessages } from "@/components/i18n/messages";
import { I18nProvider } from "@/components/i18n/provider";
import { FlexMessage } from "./flex-message";

const messages = await loadMessages("en");

function render(contents: unknown): string {
  return renderToStaticMarkup(
    <I18nProvider locale="en" messages={messages} timeZone="Asia/Tokyo" now={new Date(0)}>
      <FlexMessage altText="alt" contents={contents} />
    </I18nProvider>,
  );
}

const bubble = (body: unknown) => ({ type: "bubble", body: { type: "box", layout: "vertical", contents: [body] } });

describe("FlexMessage", () => {
  it("INB-160 lays out a horizontal box by shares and replaces spacing by margin", () => {
    const html = render(
      bubble({
        type: "box",
        layout: "horizontal",
        spacing: "md",
        contents: [
          { type: "text", text: "a" },
          { type: "text", text: "b", flex: 2 },
          { type: "text", text: "c", flex: 0, margin: "xxl" },
        ],
      }),
    );
    expect(html).toMatch(/flex:2 0 0[^>]*margin-inline-start:8px/);
    expect(html).toMatch(/flex:0 0 auto[^>]*margin-inline-start:20px/);
  });
  it("INB-163 marks a part that cannot be read by its path and draws the rest", () => {
    const html = render(
      bubble({ type: "box", layout: "vertical", contents: [{ type: "???" }, { type: "text", text: "still here" }] }),
    );
    expect(html).toContain("/body/contents/0/contents/0");
    expect(html).toContain("still here");
  });
  it("INB-161 lets no markup, script address or foreign style through", () => {
    const hostile = '"><script>alert(1)</script>';
    const html = render(
      bubble({
        type: "box",
        layout: "vertical",
        backgroundColor: "url(https://evil.example)",
        width: "1px;background:url(x)",
        contents: [
          { type: "text", text: hostile, color: "red;}</style>" },
          { type: "image", url: "javascript:alert(1)" },
          { type: "video", url: "javascript:alert(1)", altContent: { type: "text", text: hostile } },
          { type: "button", action: { type: "uri", label: hostile, uri: "javascript:alert(1)" } },
        ],
      }),
    );
    expect(html).not.toMatch(/<script|src="javascript|href="javascript|evil|url\(|red;/);
  });
  it("INB-161 survives 10,000 random containers", () => {
    const { container } = fc.letrec((tie) => ({
      container: fc.record({
        type: fc.constantFrom("bubble", "carousel"),
        contents: fc.array(tie("part")),
        body: tie("part"),
      }),
      part: fc.oneof(
        { maxDepth: 3 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.record({
          type: fc.constantFrom("text", "icon", "image"),
          text: fc.string(),
          url: fc.string(),
          size: fc.string(),
        }),
        fc.record({
          type: fc.constant("box"),
          layout: fc.constantFrom("vertical", "horizontal", "baseline", "x"),
          contents: fc.array(tie("part"), { maxLength: 3 }),
          paddingAll: fc.string(),
        }),
      ),
    }));
    fc.assert(
      fc.property(container, (contents) => {
        expect(render(contents)).not.toContain("<script");
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
