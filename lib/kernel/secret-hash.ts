import { createHash } from "node:crypto";

/**
 * What is kept of a token or a key that we made: enough to recognise it, of no use to whoever reads it. Ours have 256 random bits, so
 * a plain hash is enough; what people choose goes through `hashPassword`.
 */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
