import { expect, test } from "vitest";
import { addNames } from "./add-names";
import { chainParts, chainTo } from "./chain-parts";
import { draggedFrom } from "./dragged-from";
import { modeOf, writtenMessages } from "./messages-parameter";
import { readJsonText, writeJsonText } from "./read-json-text";
import { secretUsesOf } from "./secret-uses";

test("JSON may name what is not known yet, inside of quotation marks and outside", () => {
  expect(readJsonText('{"a": 1}')).toEqual({ ok: true, value: { a: 1 } });
  expect(readJsonText("[1, 2]")).toEqual({ ok: true, value: [1, 2] });
  expect(readJsonText('{"name": "{{session.name}}"}')).toEqual({ ok: true, value: { name: "{{session.name}}" } });
  const outside = '{"count": {{session.count}}}';
  expect(readJsonText(outside)).toEqual({ ok: true, value: outside });
  expect(writeJsonText(outside)).toBe(outside);
  expect(readJsonText('{"count": {{session.count}}')).toEqual({ ok: false });
  expect(readJsonText("{")).toEqual({ ok: false });
});

test("a lone JSON text is kept as it is written, since texts are read as JSON", () => {
  expect(readJsonText('"hello"')).toEqual({ ok: true, value: '"hello"' });
});

test("tags are parted by commas of both kinds, each once; a placeholder is one tag", () => {
  expect(addNames(["VIP"], "来店、VIP, 新規")).toEqual(["VIP", "来店", "新規"]);
  expect(addNames([], '{{ session.tag | default("a,b") }}')).toEqual(['{{ session.tag | default("a,b") }}']);
  expect(addNames(["VIP"], " 、 ")).toEqual(["VIP"]);
});

test("a chain that is half written keeps both of its halves", () => {
  expect(chainParts(chainTo(2, ""))).toEqual({ number: 2, path: "" });
  expect(chainParts("3.body.0.text")).toEqual({ number: 3, path: "body.0.text" });
  expect(chainParts("nobody")).toEqual({ number: 0, path: "" });
});

test("an action is dragged inside of its own list alone", () => {
  expect(draggedFrom("/afterActions/2", "/afterActions/0")).toBe(2);
  expect(draggedFrom("/beforeActions/2", "/afterActions/0")).toBeUndefined();
  expect(draggedFrom("", "/afterActions/0")).toBeUndefined();
});

test("what a send action says is told apart by its value", () => {
  const templates = [{ id: "mt_1" }];
  expect(modeOf("mt_1", templates)).toBe("saved");
  expect(modeOf("{{return[1]}}", templates)).toBe("text");
  expect(modeOf([{ type: "text", text: "やあ" }], templates)).toBe("written");
  expect(modeOf({ type: "text", text: "やあ" }, templates)).toBe("written");
  expect(modeOf([{ type: "coupon", couponId: "x" }], templates)).toBe("json");
  expect(writtenMessages({ type: "text", text: "やあ" })).toMatchObject([{ type: "text", text: "やあ" }]);
});

test("SEC-4: secrets stand in a call by their names alone, half-written ones too", () => {
  expect(secretUsesOf([{ in: "query", name: "key", secret: "SHOP_API" }, { in: "header" }, "x"])).toEqual([
    { in: "query", name: "key", secret: "SHOP_API", prefix: "" },
    { in: "header", name: "", secret: "", prefix: "" },
  ]);
});
