import { describe, expect, it } from "vitest";
import { helpAt, hintsAt } from "./json-hints";
import { placeAt } from "./json-place";
import { type JsonSchemaName, jsonSchemaOf } from "./json-schemas";

/** What is offered where the bar stands. */
function offered(name: JsonSchemaName, marked: string): string[] {
  const caret = marked.indexOf("¦");
  const place = placeAt(marked.replace("¦", ""), caret);
  return place ? hintsAt(jsonSchemaOf(name), place).map(({ text }) => text) : [];
}

function help(name: JsonSchemaName, marked: string, key: string): string | undefined {
  const caret = marked.indexOf("¦");
  const place = placeAt(marked.replace("¦", ""), caret);
  return place && helpAt(jsonSchemaOf(name), place, key)?.detail;
}

describe("MSG-11 completion by schema", () => {
  it("offers the keys of the kind of object that it is", () => {
    const keys = offered("flex", '{"type":"bubble", "¦"}');
    expect(keys).toEqual(expect.arrayContaining(["body", "hero", "size"]));
    expect(keys).not.toContain("type");
    expect(offered("flex", '{"type":"carousel", ¦}')).not.toContain("hero");
  });

  it("offers the values that may stand there", () => {
    expect(offered("flex", '{"type":"bubble","size":"¦"}')).toContain('"giga"');
    expect(offered("flex", '{"type":¦}')).toEqual(expect.arrayContaining(['"bubble"', '"carousel"']));
  });

  it("follows a design into itself", () => {
    const box =
      '{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"box","layout":"vertical","contents":[';
    expect(offered("flex", `${box}{"type":"text","¦"}]}]}}`)).toEqual(
      expect.arrayContaining(["text", "wrap", "maxLines"]),
    );
    expect(offered("flex", `${box}{"type":"text","text":"a","wrap":¦}]}]}}`)).toEqual(["true", "false"]);
  });

  it("knows the messages of the platform, and steps", () => {
    expect(offered("message", '{"type":"¦"}')).toEqual(expect.arrayContaining(['"text"', '"sticker"', '"imagemap"']));
    expect(offered("step", '{"id":"ask","input":{"mode":"¦"}}')).toContain('"choice"');
    expect(offered("step", '{"id":"ask","messages":[{"type":"template_button","¦"}]}')).toContain("columns");
  });

  it("offers nothing where nothing is known", () => {
    expect(offered("flex", '{"type":"bubble","nothing":{"¦"}}')).toEqual([]);
    expect(offered("flex", "¦")).toEqual([]);
  });
});

describe("MSG-11 help by schema", () => {
  it("says what a key takes", () => {
    expect(help("flex", '{"type":"bubble","si¦ze":"kilo"}', "size")).toContain('"kilo"');
    expect(help("step", '{"id":"ask","st¦op":true}', "stop")).toBe("boolean");
  });

  it("says it at the value too", () => {
    expect(help("flex", '{"type":"bubble","size":"ki¦lo"}', "")).toContain('"kilo"');
  });
});
