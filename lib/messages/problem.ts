import { z } from "zod";

/** Everything that can be wrong with a message. The words for people stand in `components/messages/messages`. */
export const problemCodes = [
  // Shape
  "required",
  "wrong_type",
  "not_one_of",
  "unknown_type",
  "unknown_property",
  "bad_format",
  "too_deep",
  // Length, number and weight
  "empty",
  "too_long",
  "too_few",
  "too_many",
  "too_small",
  "too_big",
  "too_heavy",
  // Addresses
  "url_scheme",
  "url_characters",
  // What stands where
  "action_misplaced",
  "component_misplaced",
  "property_misplaced",
  "no_effect",
  "deprecated",
  // Parts that must agree
  "exclusive",
  "only_with",
  "emoji_place",
  "braces",
  "substitution_missing",
  "reserved_word",
  "columns_differ",
  "titles_differ",
  "images_differ",
  "bubble_sizes_differ",
  "bubble_empty",
  "video_place",
  "area_outside",
  "range_order",
  "outside_range",
  // What the platform itself answered
  "platform_refuses",
  // Good to know
  "alt_text_long",
  "sticker_unlisted",
  "quick_replies_hidden",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const problemUnits = ["utf16", "grapheme", "bytes", "items", "number"] as const;
export type ProblemUnit = (typeof problemUnits)[number];

/** What a rule found, before anybody knows where in the message. */
export const faultSchema = z.object({
  code: z.enum(problemCodes),
  /** What would be right: a number in `unit`, or words. */
  limit: z.union([z.number(), z.string()]).optional(),
  found: z.union([z.number(), z.string()]).optional(),
  unit: z.enum(problemUnits).optional(),
  /** An error is refused by the platform; a warning is sent, but hardly as its author means. */
  severity: z.enum(["error", "warning"]).default("error"),
});
export type Fault = z.infer<typeof faultSchema>;

/** One thing that is wrong with a message, and the JSON pointer to where. */
export interface MessageProblem extends Fault {
  pointer: string;
}

/** A JSON pointer (RFC 6901) from the steps of a path. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
