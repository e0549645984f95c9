import { vi } from "vitest";

/** The environment of a test that calls doorways in its own process. Call it before anything asks for `env()`. */
export function useTestEnv(given: Record<string, string> = {}): void {
  const defaults = {
    AIZUCHI_MODE: "tryout",
    APP_URL: "http://localhost:3000",
    DATABASE_URL: "postgresql://nobody:nothing@localhost:1/none",
    AUTH_SECRET: "a secret of the tests, long enough for them",
    ENCRYPTION_KEY: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
    LOG_LEVEL: "silent",
  };
  for (const [name, value] of Object.entries({ ...defaults, ...given })) vi.stubEnv(name, value);
}
