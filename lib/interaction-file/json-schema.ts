import { z } from "zod";
import {
  actionEntrySchema,
  branchSchema,
  cancelWordSchema,
  definitionSchema,
  optionSchema,
  settingsSchema,
  stepMessageSchema,
  stepQuickReplySchema,
  stepSchema,
  validateRuleSchema,
} from "@/lib/engine";
import { interactionFileSchema } from "./file.schema";

/** The parts that get a name of their own under `$defs`, so that the schema can be read by people too. */
const parts = {
  Settings: settingsSchema,
  CancelWord: cancelWordSchema,
  Step: stepSchema,
  Message: stepMessageSchema,
  Option: optionSchema,
  QuickReply: stepQuickReplySchema,
  ValidateRule: validateRuleSchema,
  Branch: branchSchema,
  Action: actionEntrySchema,
};

/** The JSON Schema of a definition, as `docs/interaction.schema.json` holds it. */
export function definitionJsonSchema(): string {
  return write("Aizuchi interaction definition", definitionSchema);
}

/** The JSON Schema of an interaction file, as `docs/interaction-file.schema.json` holds it. */
export function interactionFileJsonSchema(): string {
  return write("Aizuchi interaction file", interactionFileSchema);
}

function write(title: string, schema: z.ZodType): string {
  const names = z.registry<{ id?: string; description?: string }>();
  for (const [id, part] of Object.entries(parts)) names.add(part, { id });
  const json = z.toJSONSchema(schema, { io: "input", metadata: names, unrepresentable: "any" });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}
