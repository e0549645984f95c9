import { vi } from "vitest";
import { forgetEnv } from "@/lib/kernel/env";

/** The environment of a test file that calls doorways in its own process. Other files run in that process too: what is not given here is as before. */
export function useTestEnv(given: Record<string, string> = {}): void {
  const defaults = {
    AIZUCHI_MODE: "tryout",
    APP_URL: "http://localhost:3000",
    DATABASE_URL: "postgresql://nobody:nothing@localhost:1/none",
    AUTH_SECRET: "a secret of the tests, long enough for them",
    ENCRYPTION_KEY: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
    LOG_LEVEL: "silent",
  };
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries({ ...defaults, ...given })) vi.stubEnv(name, value);
  forgetEnv();
}
