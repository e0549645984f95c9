import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** One key of ENCRYPTION_KEY: `id` is written next to what it sealed, so that keys can be rotated without downtime. */
export interface SealKey {
  id: string;
  key: Buffer;
}

/** Sealed with a key that was taken out of ENCRYPTION_KEY too early. The message is complete. */
export class MissingKeyError extends Error {
  override readonly name = "MissingKeyError";

  constructor(keyId: string | undefined) {
    super(
      `Something is sealed with the key "${keyId}", which is not in ENCRYPTION_KEY; put it back behind the others.`,
    );
  }
}

/**
 * Encrypts text at rest: `v1.<key id>.<iv>.<tag>.<ciphertext>` (AES-256-GCM, base64url). `purpose` is authenticated, so a
 * sealed value that is moved to another row or column no longer opens.
 */
export function seal(keys: readonly SealKey[], purpose: string, text: string): string {
  const current = keys[0];
  if (!current) throw new Error("no encryption key");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", current.key, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const part = (b: Buffer) => b.toString("base64url");
  return ["v1", current.id, part(iv), part(cipher.getAuthTag()), part(sealed)].join(".");
}

/** Opens what `seal` made with any of the keys. Throws when the key is gone or the value was changed. */
export function unseal(keys: readonly SealKey[], purpose: string, sealed: string): string {
  const [version, keyId, iv, tag, text] = sealed.split(".");
  const key = keys.find((k) => k.id === keyId);
  if (version !== "v1" || !iv || !tag || text === undefined) throw new Error("not a sealed value");
  if (!key) throw new MissingKeyError(keyId);
  const decipher = createDecipheriv("aes-256-gcm", key.key, Buffer.from(iv, "base64url"));
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(Buffer.from(tag, "base64url"));
  return decipher.update(Buffer.from(text, "base64url"), undefined, "utf8") + decipher.final("utf8");
}

/** Whether a value should be sealed again because a newer key is current. */
export function isStale(keys: readonly SealKey[], sealed: string): boolean {
  return sealed.split(".")[1] !== keys[0]?.id;
}
