import type { SealKey } from "./seal";

const entryPattern = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/;

/**
 * Reads `id:base64,id:base64,…`: each key 32 bytes, the first one current, the others kept to read what they wrote.
 * Rotating is putting a new key in front. Returns what is wrong as the rest of a sentence.
 */
export function parseEncryptionKeys(value: string): [SealKey, ...SealKey[]] | string {
  const keys: SealKey[] = [];
  for (const entry of value.split(",")) {
    const [, id, encoded] = entryPattern.exec(entry.trim()) ?? [];
    if (id === undefined || encoded === undefined) {
      return 'must be a list of id:key with comma between, each key 32 bytes in base64; echo "k1:$(openssl rand -base64 32)" makes one';
    }
    if (keys.some((key) => key.id === id)) return `names the key ${id} twice`;
    keys.push({ id, key: Buffer.from(encoded, "base64") });
  }
  const [current, ...older] = keys;
  return current === undefined ? "is empty" : [current, ...older];
}
