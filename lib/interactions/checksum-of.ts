import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/kernel/canonical-json";

/** SHA-256 of the canonical form, in hexadecimal digits. */
export function checksumOf(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
