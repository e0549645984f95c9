import { z } from "zod";

/** Names as in an environment: what an author types into an action. */
const secretNamePattern = /^[A-Z][A-Z0-9_]{0,63}$/;

/** Control characters would break a header. */
const printable = /^[^\p{Cc}]+$/u;

export const secretNameSchema = z.string().trim().regex(secretNamePattern);

export const secretSchema = z.object({
  name: secretNameSchema,
  value: z.string().trim().min(1).max(4_000).regex(printable),
});
export type SecretInput = z.infer<typeof secretSchema>;

export const aiEndpointSchema = z.object({
  /** Up to and including the version, such as `https://api.example.com/v1`. */
  baseUrl: z.url({ protocol: /^https?$/ }).max(500),
  model: z.string().trim().min(1).max(200),
  /** Left empty, the key stays as it is. */
  key: z.union([z.literal(""), z.string().trim().max(4_000).regex(printable)]).optional(),
});
export type AiEndpointInput = z.infer<typeof aiEndpointSchema>;
