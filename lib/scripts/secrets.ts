import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateSecrets } from "@/lib/kernel/generated-secrets";

interface Secrets {
  AUTH_SECRET: string;
  ENCRYPTION_KEY: string;
}

/**
 * The secrets of a try-out installation: those that the person set, else made on the first start and kept below its data
 * folder. The generated key stays behind a key of one's own, because it opens what was sealed before.
 */
export function loadSecrets(dataDir: string, given: NodeJS.ProcessEnv): Secrets {
  const made = loadGenerated(dataDir);
  return {
    AUTH_SECRET: given.AUTH_SECRET || made.AUTH_SECRET,
    ENCRYPTION_KEY: withKey(given.ENCRYPTION_KEY, made.ENCRYPTION_KEY),
  };
}

function withKey(own: string | undefined, made: string): string {
  if (!own) return made;
  return own.includes(made) ? own : `${own},${made}`;
}

function loadGenerated(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx`: of two first starts at the same moment one writes, and both use what it wrote.
    writeFileSync(file, `${JSON.stringify(generateSecrets(), null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
