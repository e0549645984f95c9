import { describe, expect, it } from "vitest";
import { complete, completionAt, matchOptions } from "./completion-at";

describe("INS-11 completion of placeholders", () => {
  it.each([
    ["{{", 2, { from: 0, to: 2, query: "" }],
    ["様 {{ us", 7, { from: 2, to: 7, query: "us" }],
    ["{{a}} {{b", 9, { from: 6, to: 9, query: "b" }],
    ["{{a}} b", 7, undefined],
    ["{{a\nb", 5, undefined],
    ['{{a | default("', 15, undefined],
    ["{", 1, undefined],
    ["", 0, undefined],
  ])("in %j at %i", (text, caret, range) => {
    expect(completionAt(text, caret)).toEqual(range);
  });

  it("closes the braces once and puts the caret behind them", () => {
    expect(complete("{{na様", { from: 0, to: 4 }, "args.name")).toEqual({ text: "{{args.name}}様", caret: 13 });
    expect(complete("{{na}}様", { from: 0, to: 4 }, "args.name")).toEqual({ text: "{{args.name}}様", caret: 13 });
  });

  it("finds by path and by label, beginnings first", () => {
    const options = [
      { path: "user.profile.displayName", label: "表示名" },
      { path: "args.名前", label: "引数「名前」" },
      { path: "display", label: "x" },
    ];
    expect(matchOptions(options, "disp").map(({ path }) => path)).toEqual(["display", "user.profile.displayName"]);
    expect(matchOptions(options, "表示")).toHaveLength(1);
    expect(matchOptions(options, "")).toHaveLength(3);
  });
});
