import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";

/** A place in a list that is ordered by time and, within the same millisecond, by id. */
interface Cursor {
  at: Date;
  id: string;
}

/** A cursor as a client carries it. */
export function formatCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at.getTime(), id])).toString("base64url");
}

const cursorSchema = z.tuple([z.number(), z.string()]);

/** Throws `malformed` for what `formatCursor` never wrote. */
export function parseCursor(text: string): Cursor {
  const parsed = cursorSchema.safeParse(readJson(text));
  if (!parsed.success) throw new AppError("malformed", "not a cursor", { reason: "cursor" });
  const [time, id] = parsed.data;
  return { at: new Date(time), id };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
