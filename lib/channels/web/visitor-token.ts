import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { webCredentialsSchema } from "./credentials";

const tokenPattern = /^(v_[A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/** A new visitor with the token that proves it is the same one at the next visit. */
export function newVisitorToken(credentials: unknown): string {
  const visitorId = `v_${randomBytes(16).toString("base64url")}`;
  return `${visitorId}.${sign(visitorId, credentials).toString("base64url")}`;
}

/** The visitor of a token that this channel gave out, or `undefined`. Constant time. */
export function visitorOf(token: string | null | undefined, credentials: unknown): string | undefined {
  const [, visitorId, signature] = tokenPattern.exec(token ?? "") ?? [];
  if (visitorId === undefined || signature === undefined) return undefined;
  const given = Buffer.from(signature, "base64url");
  const expected = sign(visitorId, credentials);
  return given.length === expected.length && timingSafeEqual(given, expected) ? visitorId : undefined;
}

function sign(visitorId: string, credentials: unknown): Buffer {
  const { visitorSecret } = webCredentialsSchema.parse(credentials);
  return createHmac("sha256", visitorSecret).update(`visitor:${visitorId}`).digest();
}
