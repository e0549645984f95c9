import { expect, test } from "vitest";
import { argValues } from "./template-scope";

test("given values win over defaults, empty ones do not, and unknown names are left out", () => {
  const args = [{ name: "a", default: "A" }, { name: "b", default: "{{user.name}}" }, { name: "c" }];
  const scope = { user: { name: "花子" } };
  expect(argValues(args, { a: "x", b: "", d: "y" }, scope)).toEqual({ a: "x", b: "花子", c: "" });
});
