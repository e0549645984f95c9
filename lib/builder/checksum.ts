import type { Definition } from "@/lib/engine";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { sha256 } from "./sha-256";

/** SHA-256 of the canonical meaning (MOD-6), the same that the server writes into a version. Layout has no part in it. */
export function meaningChecksum(meaning: Definition): string {
  return sha256(canonicalJson(meaning));
}
