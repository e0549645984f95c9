import { createHash } from "node:crypto";

/** Names an address in the table of what is known about files. */
export function urlHash(url: string): string {
  return createHash("sha256").update(url).digest("base64url");
}
