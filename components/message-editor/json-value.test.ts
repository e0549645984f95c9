import { describe, expect, it } from "vitest";
import { rangeOf, readJson, writeJson } from "./json-value";

const design = {
  type: "bubble",
  body: { contents: [{ text: 'a "quoted" {' }, { text: "b", "a/b~c": [1, [2, 3]] }] },
  n: -1.5,
};

describe("MSG-11 problems are marked where they stand", () => {
  it.each([
    ["", JSON.stringify(design, null, 2)],
    ["/type", '"bubble"'],
    ["/body/contents/0/text", '"a \\"quoted\\" {"'],
    ["/body/contents/1/text", '"b"'],
    ["/body/contents/1/a~1b~0c/1/0", "2"],
    ["/n", "-1.5"],
  ])("%s", (pointer, expected) => {
    const text = writeJson(design);
    const { from, to } = rangeOf(text, pointer);
    expect(text.slice(from, to)).toBe(expected);
  });

  it("points at what should hold a missing value", () => {
    const text = writeJson(design);
    expect(rangeOf(text, "/body/missing/deeper")).toEqual({
      from: text.indexOf('{\n    "contents"'),
      to: text.indexOf('{\n    "contents"') + 1,
    });
    expect(rangeOf("{}", "/altText")).toEqual({ from: 0, to: 1 });
  });

  it("works on text without spaces as well", () => {
    const text = JSON.stringify(design);
    const { from, to } = rangeOf(text, "/body/contents/1/text");
    expect(text.slice(from, to)).toBe('"b"');
  });
});

it("takes objects alone for designs", () => {
  expect(readJson('{"type":"bubble"}')).toEqual({ ok: true, value: { type: "bubble" } });
  expect(readJson("[1]")).toEqual({ ok: false, problem: "not_object" });
  expect(readJson("{")).toEqual({ ok: false, problem: "not_json" });
});
