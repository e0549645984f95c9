import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";

/** A place in a list that is ordered by time and, within the same millisecond, by a second key. */
export interface Cursor<Key extends string | number> {
  at: Date;
  key: Key;
}

/** A cursor as a client carries it. */
export function formatCursor({ at, key }: Cursor<string | number>): string {
  return Buffer.from(JSON.stringify([at.getTime(), key])).toString("base64url");
}

/** A cursor of `(time, id)`. */
export function parseIdCursor(text: string): Cursor<string> {
  return parse(text, z.string());
}

/** A cursor of `(time, seq)`. */
export function parseSeqCursor(text: string): Cursor<number> {
  return parse(text, z.number().int());
}

function parse<Key extends string | number>(text: string, key: z.ZodType<Key>): Cursor<Key> {
  const parsed = z.tuple([z.number(), key]).safeParse(readJson(text));
  if (!parsed.success) throw new AppError("malformed", "not a cursor", { reason: "cursor" });
  return { at: new Date(parsed.data[0]), key: parsed.data[1] };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
