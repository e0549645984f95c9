import { randomBytes, randomInt } from "node:crypto";
import type { GeneratedAccount } from "../contract";
import type { LineCredentials } from "./credentials";

/** An account for the pretend platform, with ids and secrets of the same form as LINE's. */
export function generateLineAccount(): GeneratedAccount {
  const credentials: LineCredentials = {
    channelId: String(randomInt(1_000_000_000, 9_999_999_999)),
    channelSecret: randomBytes(16).toString("hex"),
    accessToken: randomBytes(64).toString("base64"),
  };
  return { credentials, platformAccountId: `U${randomBytes(16).toString("hex")}` };
}
