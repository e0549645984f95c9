import { createHmac } from "node:crypto";
import { env } from "@/lib/kernel/env";

/** What is kept of a code. Keyed, because whoever reads the table would find a plain hash of six digits at once. */
export function codeHash(channelId: string, code: string): string {
  return createHmac("sha256", env().authSecret).update(`tester-phone:${channelId}:${code}`).digest("base64url");
}
