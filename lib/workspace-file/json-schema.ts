import { z } from "zod";
import { workspaceFileSchema } from "./file.schema";

/** The JSON Schema of workspace files, as `docs/workspace.schema.json` holds it. */
export function workspaceJsonSchema(): string {
  const schema = z.toJSONSchema(workspaceFileSchema, { io: "input", reused: "ref", unrepresentable: "any" });
  return `${JSON.stringify({ title: "Aizuchi workspace file", ...schema }, null, 2)}\n`;
}
