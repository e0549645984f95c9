import { createHash } from "node:crypto";

/** What is kept of a token: enough to recognise it, of no use to whoever reads it. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
