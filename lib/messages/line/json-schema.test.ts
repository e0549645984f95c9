import { expect, it } from "vitest";
import { z } from "zod";
import { flexContainerSchema } from "./flex.schema";
import { lineMessageSchema } from "./message.schema";

/** What an editor of JSON offers comes from the same schemas that judge it. */
it("MSG-11 turns into JSON Schema, with the words that each property takes", () => {
  const flex = JSON.stringify(z.toJSONSchema(flexContainerSchema));
  expect(flex).toContain('"enum":["nano","micro","deca","hecto","kilo","mega","giga"]');
  expect(flex).toContain('"examples":["none","xs","sm","md","lg","xl","xxl"]');
  expect(flex).toContain('"additionalProperties":false');
  expect(Object.keys(z.toJSONSchema(lineMessageSchema))).toContain("oneOf");
});
