import { vi } from "vitest";

/** An environment with the given hosts; everything else is what a process of the product needs to start. */
export function stubEnv(values: Record<string, string>): void {
  vi.resetModules();
  const base = {
    AIZUCHI_MODE: "tryout",
    DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    ENCRYPTION_KEY: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
  };
  for (const [name, value] of Object.entries({ ...base, ...values })) vi.stubEnv(name, value);
}
