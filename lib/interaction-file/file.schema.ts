import { z } from "zod";
import { layoutSchema } from "@/lib/builder/shared";
import { definitionSchema } from "@/lib/engine";
import { interactionKeySchema, interactionTitleSchema } from "@/lib/interactions/shared";

/** The format of interaction files; the definition inside has a number of its own. */
export const interactionFileFormat = 1;

/** One interaction as a JSON file. Its JSON Schema is `docs/interaction-file.schema.json`. */
export const interactionFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(interactionFileFormat),
  key: interactionKeySchema.describe("The stable name: `mode=start&interaction=<key>` starts it."),
  title: interactionTitleSchema,
  label: z.string().max(60).optional().describe("A number or name that the version carries over from elsewhere."),
  definition: definitionSchema.describe("The meaning: settings and steps."),
  layout: layoutSchema.optional().describe("Where steps were drawn. It means nothing to whoever walks through."),
  features: z
    .array(z.string())
    .optional()
    .describe("What a channel has to be able to do. Written by exports, for people."),
  media: z
    .array(z.string())
    .optional()
    .describe("Addresses of pictures, films and sounds. Written by exports, for people."),
});
export type InteractionFile = z.infer<typeof interactionFileSchema>;
