import { expect, test } from "vitest";
import { pointersAround } from "./find-field";

test("INS-2: a field that is not shown is looked for in what holds it", () => {
  expect(pointersAround("/messages/0/text")).toEqual(["/messages/0/text", "/messages/0", "/messages"]);
  expect(pointersAround("/title")).toEqual(["/title"]);
});
