import { and, eq, isNull } from "drizzle-orm";
import { messageTemplates } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

const maxKey = 64;

/** A key that a title suggests: its letters and digits, joined by hyphens. */
export function keyOf(title: string): string {
  const words = title
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, "-");
  return [...words.replaceAll(/^-+|-+$/g, "")].slice(0, 40).join("") || "message";
}

/** A key that no template of the workspace has: the wanted one, else the wanted one with a number. */
export async function findFreeKey({ db, workspaceId }: Ctx, wanted: string): Promise<string> {
  const rows = await db
    .select({ key: messageTemplates.key })
    .from(messageTemplates)
    .where(and(eq(messageTemplates.workspaceId, workspaceId), isNull(messageTemplates.deletedAt)));
  const taken = new Set(rows.map((row) => row.key));
  let key = wanted;
  for (let number = 2; taken.has(key); number += 1) key = numbered(wanted, number);
  return key;
}

function numbered(key: string, number: number): string {
  const tail = `-${number}`;
  return `${[...key].slice(0, maxKey - tail.length).join("")}${tail}`;
}

/** Tells a violated unique index of keys in our words. */
export async function onFreeKey<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isKeyViolation(error)) throw error;
    throw new AppError("conflict", "another template has this key", { reason: "key_taken" });
  }
}

/** Drizzle wraps what the driver threw. */
function isKeyViolation(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("constraint" in error && error.constraint === "message_templates_key") return true;
  return "cause" in error && isKeyViolation(error.cause);
}
