import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { workspaceJsonSchema } from "./json-schema";

const file = "docs/workspace.schema.json";

it("keeps the published JSON Schema of workspace files in step with what the import accepts", () => {
  if (process.env.UPDATE_SCHEMAS) writeFileSync(file, workspaceJsonSchema());
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(workspaceJsonSchema()));
});
