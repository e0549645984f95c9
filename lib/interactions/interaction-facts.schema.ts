import { z } from "zod";

const longestKey = 64;

/** The stable name of an interaction in files and `mode=start` postbacks. */
export const interactionKeySchema = z.string().regex(/^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,63}$/u);
export const interactionTitleSchema = z.string().min(1).max(100);

/** A key that a title suggests: letters, digits, hyphens and underscores of any script. It may be taken already. */
export function keyOf(text: string): string {
  const key = text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, "-")
    .replace(/^-+/, "")
    .slice(0, longestKey)
    .replace(/-+$/, "");
  return key || "interaction";
}
