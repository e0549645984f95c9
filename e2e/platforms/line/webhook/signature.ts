import { createHmac, timingSafeEqual } from "node:crypto";

/** The value of x-line-signature for exactly these bytes (line-messaging-api section 2.2). */
export function signBody(secret: string, body: Buffer | string): string {
  return createHmac("sha256", secret).update(body).digest("base64");
}

/** Judges a signature the way a careful receiver does; any malformed value is simply wrong. */
export function isSignatureValid(secret: string, body: Buffer | string, signature: string | null | undefined): boolean {
  if (!signature) return false;
  const given = Buffer.from(signature, "base64");
  const expected = createHmac("sha256", secret).update(body).digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}
