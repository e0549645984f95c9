import { randomBytes } from "node:crypto";

/** Begins every secret that try-out mode made for itself, so that production can tell and refuse it. */
const marker = "tryout_";

/** Secrets for an installation that nobody has set up. */
export function generateSecrets(): { AUTH_SECRET: string; ENCRYPTION_KEY: string } {
  return {
    AUTH_SECRET: `${marker}${randomBytes(32).toString("base64url")}`,
    ENCRYPTION_KEY: `${marker}${randomBytes(3).toString("hex")}:${randomBytes(32).toString("base64")}`,
  };
}

/** Whether a secret, or the id of an encryption key, came from `generateSecrets`. */
export function isGeneratedSecret(value: string): boolean {
  return value.startsWith(marker);
}
