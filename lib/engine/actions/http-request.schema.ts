import { z } from "zod";

export const httpMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

const texts = z.record(z.string(), z.string());

const bodySchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("json"), value: z.unknown() }),
  z.strictObject({ type: z.literal("form"), fields: texts }),
  z.strictObject({ type: z.literal("text"), text: z.string(), contentType: z.string().optional() }),
]);

/**
 * A secret of the workspace, by its name: whoever performs the call sets the header or query parameter to `prefix` and the
 * secret. It never passes through placeholders, so nothing that a person writes can ask for one.
 */
const secretSchema = z.strictObject({
  in: z.enum(["header", "query"]),
  name: z.string().min(1),
  secret: z.string().min(1),
  prefix: z.string().default(""),
});

/** One call to a server of the author's choice. Its result is `{ status, ok, headers, body }`. */
export const httpRequestSchema = z.strictObject({
  method: z.enum(httpMethods).default("GET"),
  url: z.string().min(1),
  headers: texts.default({}),
  query: texts.default({}),
  body: bodySchema.optional(),
  timeoutSeconds: z.number().min(1).max(10).default(5),
  secrets: z.array(secretSchema).default([]),
});
