import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { definitionJsonSchema, interactionFileJsonSchema } from "./json-schema";

it.each([
  ["docs/interaction.schema.json", definitionJsonSchema],
  ["docs/interaction-file.schema.json", interactionFileJsonSchema],
])("IMP-2 %s is what the import accepts", (file, schema) => {
  if (process.env.UPDATE_SCHEMAS) writeFileSync(file, schema());
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(schema()));
});
