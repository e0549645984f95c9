import { describe, expect, it } from "vitest";
import { MessageView } from "../message-view";
import { render } from "../testing/render";
import { FlexMessage } from "./flex-message";

const draw = (contents: unknown) => render(<FlexMessage altText="alt" contents={contents} />);
const bubble = (body: unknown) => ({ type: "bubble", body: { type: "box", layout: "vertical", contents: [body] } });
const row = (contents: unknown[], look: object = {}) =>
  bubble({ type: "box", layout: "horizontal", contents, ...look });
const word = (text: string, look: object = {}) => ({ type: "text", text, ...look });

/** The style of the element around these words. */
function styleAround(html: string, words: string): string {
  const before = html.slice(0, html.indexOf(`>${words}<`));
  return [...before.matchAll(/style="([^"]*)"/g)]
    .slice(-2)
    .map(([, style]) => style)
    .join(" | ");
}

describe("INB-160 layout", () => {
  it("shares a row, and a margin replaces the spacing", () => {
    const html = draw(
      row([word("a"), word("b", { flex: 2 }), word("c", { flex: 0, margin: "xxl" })], { spacing: "md" }),
    );
    expect(styleAround(html, "a")).toContain("flex:1 0 0");
    expect(styleAround(html, "a")).not.toContain("margin");
    expect(styleAround(html, "b")).toMatch(/flex:2 0 0.*margin-inline-start:8px/);
    expect(styleAround(html, "c")).toMatch(/flex:0 0 auto.*margin-inline-start:20px/);
  });

  it("gives a column its natural heights unless a share is asked for", () => {
    const html = draw({
      type: "bubble",
      body: { type: "box", layout: "vertical", contents: [word("a"), word("b", { flex: 3 })] },
    });
    expect(styleAround(html, "a")).toContain("flex:0 0 auto");
    expect(styleAround(html, "b")).toContain("flex:3 0 auto");
  });

  it("takes the share from a box of fixed width, and lets the largest width win", () => {
    const html = draw(
      row([{ type: "box", layout: "vertical", width: "80px", maxWidth: "40px", contents: [word("a")] }]),
    );
    expect(html).toMatch(/width:80px;max-width:40px[^"]*flex:0 0 auto/);
  });

  it("lets one padding win over all of them", () => {
    const html = draw(
      bubble({ type: "box", layout: "vertical", paddingAll: "4px", paddingTop: "xl", paddingEnd: "10%", contents: [] }),
    );
    expect(html).toContain("padding-top:16px;padding-bottom:4px;padding-inline-start:4px;padding-inline-end:10%");
  });

  it("floats over its parent, which cuts it off and gives no spacing to what comes after", () => {
    const html = draw(
      row([word("a", { position: "absolute", offsetBottom: "-4px", offsetEnd: "sm" }), word("b")], { spacing: "md" }),
    );
    expect(styleAround(html, "a")).toContain("position:absolute;bottom:-4px;inset-inline-end:4px");
    expect(styleAround(html, "b")).not.toContain("margin-inline-start");
    expect(html).toContain("overflow:hidden");
  });

  it.each([
    ["nano", 120],
    ["micro", 160],
    ["deca", 220],
    ["hecto", 241],
    ["kilo", 260],
    ["mega", 300],
    ["giga", 500],
    ["enormous", 300],
  ])("draws a %s bubble %i px wide", (size, width) => {
    expect(draw({ ...bubble(word("a")), size })).toContain(`style="width:${width}px"`);
  });

  it("reads from right to left where the bubble says so", () => {
    expect(draw({ ...bubble(word("a")), direction: "rtl" })).toContain('dir="rtl"');
  });

  it("draws a line above a block, but not above the first", () => {
    const block = { type: "box", layout: "vertical", contents: [] };
    const styles = { header: { separator: true }, body: { separator: true, separatorColor: "#ff0000" } };
    const html = draw({ type: "bubble", header: block, body: block, styles });
    expect(html.match(/border-top:1px solid [^;"]+/g)).toEqual(["border-top:1px solid #ff0000"]);
  });

  it("cuts one line, wraps several, and stops after so many", () => {
    expect(styleAround(draw(bubble(word("a"))), "a")).toContain("white-space:nowrap;text-overflow:ellipsis");
    expect(styleAround(draw(bubble(word("a", { wrap: true }))), "a")).toContain("white-space:pre-wrap");
    expect(styleAround(draw(bubble(word("a", { wrap: true, maxLines: 2 }))), "a")).toContain("-webkit-line-clamp:2");
    expect(styleAround(draw(bubble(word("a", { lineSpacing: "6px" }))), "a")).toContain(
      "line-height:calc(1.4em + 6px)",
    );
  });

  it("turns a gradient by its angle, with a colour between", () => {
    const background = {
      type: "linearGradient",
      angle: "45deg",
      startColor: "#000000",
      endColor: "#ffffff",
      centerColor: "#ff0000",
    };
    const html = draw(bubble({ type: "box", layout: "vertical", contents: [], background }));
    expect(html).toContain("linear-gradient(45deg, #000000, #ff0000 50%, #ffffff)");
  });

  it("shows what stands in for a film that cannot be played", () => {
    const hero = {
      type: "video",
      url: "javascript:alert(1)",
      altContent: { type: "box", layout: "vertical", contents: [word("instead")] },
    };
    expect(draw({ type: "bubble", hero })).toContain("instead");
  });
});

describe("INB-163 what cannot be read", () => {
  it("becomes a box that names its place, and the rest is drawn", () => {
    const html = draw({
      type: "bubble",
      body: { type: "box", layout: "vertical", contents: [{ type: "???" }, word("still here")] },
    });
    expect(html).toContain("/body/contents/0");
    expect(html).toContain("still here");
  });

  it("costs no more than the property where it is one", () => {
    const html = draw(bubble(word("still here", { weight: "heavy", size: 7, color: "url(x)", flex: "much" })));
    expect(html).toContain("still here");
    expect(html).not.toContain("cannot be shown");
  });

  it("keeps its alternative text for readers, and for those who ask for it", () => {
    const message = { type: "flex" as const, altText: "Spring sale", contents: bubble(word("a")) };
    const html = render(<MessageView message={message} tone="auto" />);
    expect(html).toContain('<figure aria-label="Spring sale"');
    expect(html).toMatch(/<details[^>]*>.*Alternative text.*Spring sale/);
  });
});

describe("taps", () => {
  const action = { type: "postback", label: "all", data: "d" };
  const nested = { ...bubble({ type: "button", action: { ...action, label: "one" } }), action };
  const message = { type: "flex" as const, altText: "a", contents: nested };

  it("INB-150 puts no button into a button", () => {
    const html = render(<MessageView message={message} tone="theirs" onAction={() => undefined} />);
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html).not.toMatch(/<button(?:(?!<\/button>).)*<button/);
  });

  it("INB-164 are pictures only where bubbles are previews", () => {
    expect(render(<MessageView message={message} tone="auto" isInert />)).not.toMatch(/<button|tabindex="0"|<details/i);
  });
});
