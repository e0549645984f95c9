import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseEncryptionKeys } from "@/lib/kernel/encryption-keys";
import { loadSecrets } from "./secrets";

const own = `k1:${Buffer.alloc(32, 1).toString("base64")}`;

function dataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "aizuchi-secrets-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("secrets are made once", () => {
  const folder = dataDir();
  const made = loadSecrets(folder, { NODE_ENV: "test" });
  expect(loadSecrets(folder, { NODE_ENV: "test", AUTH_SECRET: "", ENCRYPTION_KEY: "" })).toEqual(made);
  expect(loadSecrets(dataDir(), { NODE_ENV: "test" })).not.toEqual(made);
});

test("secrets of one's own win, and what the generated key sealed still opens", () => {
  const folder = dataDir();
  const made = loadSecrets(folder, { NODE_ENV: "test" });
  const mixed = loadSecrets(folder, { NODE_ENV: "test", AUTH_SECRET: "mine", ENCRYPTION_KEY: own });
  expect(mixed).toEqual({ AUTH_SECRET: "mine", ENCRYPTION_KEY: `${own},${made.ENCRYPTION_KEY}` });
  expect(parseEncryptionKeys(mixed.ENCRYPTION_KEY)).toHaveLength(2);
  expect(loadSecrets(folder, { NODE_ENV: "test", ...mixed })).toEqual(mixed);
});
