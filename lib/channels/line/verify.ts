import { createHmac, timingSafeEqual } from "node:crypto";
import type { RawRequest } from "../contract";
import { isFields, textOf } from "../fields";

const digestBytes = 32;

/** Whether LINE signed exactly these bytes with the channel's secret, or with the previous one during a rotation. */
export function verifyLine(raw: RawRequest, credentials: unknown): boolean {
  const signature = raw.header("x-line-signature");
  if (!signature || !isFields(credentials)) return false;
  const given = Buffer.from(signature, "base64");
  // Node decodes leniently; a digest that does not print back as it came is another text for the same bytes.
  if (given.length !== digestBytes || given.toString("base64") !== signature) return false;
  const secrets = [textOf(credentials, "channelSecret"), textOf(credentials, "previousChannelSecret")];
  return secrets.some((secret) => secret !== undefined && secret !== "" && isSignedWith(secret, raw.body, given));
}

function isSignedWith(secret: string, body: Uint8Array, given: Buffer): boolean {
  return timingSafeEqual(createHmac("sha256", secret).update(body).digest(), given);
}
