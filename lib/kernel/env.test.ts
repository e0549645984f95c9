import { describe, expect, test } from "vitest";
import { EnvError, parseEnv, parseLaunchEnv } from "./env";
import { generateSecrets } from "./generated-secrets";

const key = (id: string, byte = 1) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`;

const production = {
  DATABASE_URL: "postgresql://a:b@db.example.com/aizuchi",
  APP_URL: "https://aizuchi.example.com/",
  AUTH_SECRET: "0123456789012345678901234567890123456789",
  ENCRYPTION_KEY: key("k1"),
};

describe("nothing set", () => {
  test("is try-out mode with a demo", () => {
    const launch = parseLaunchEnv({});
    expect(launch).toMatchObject({
      mode: "tryout",
      port: 3000,
      appUrl: "http://localhost:3000",
      hasDemo: true,
      dataDir: ".data",
    });
  });

  test("is not enough for a process that needs the database", () => {
    expect(() => parseEnv({})).toThrow("start it with npm start");
  });

  test("plus what the launcher hands on is a try-out process", () => {
    const started = parseEnv({ AIZUCHI_MODE: "tryout", DATABASE_URL: production.DATABASE_URL, ...generateSecrets() });
    expect(started).toMatchObject({ mode: "tryout", hasDemo: true });
    expect(started.encryptionKeys[0].key).toHaveLength(32);
  });
});

describe("DATABASE_URL set", () => {
  test("is production without demo", () => {
    expect(parseEnv(production)).toMatchObject({
      mode: "production",
      hasDemo: false,
      appUrl: "https://aizuchi.example.com",
    });
  });

  test("has a demo and a sandbox only with DEMO=1", () => {
    const sandbox = {
      SANDBOX_LINE_API_URL: "http://127.0.0.1:1",
      SANDBOX_LINE_DATA_URL: "http://127.0.0.1:2",
      SANDBOX_LINE_CONTROL_URL: "http://127.0.0.1:3",
      SANDBOX_WEBHOOK_BASE_URL: "http://127.0.0.1:4",
    };
    expect(problemsOf({ ...production, ...sandbox })).toEqual([expect.stringContaining("no sandbox unless DEMO=1")]);
    expect(parseEnv({ ...production, ...sandbox, DEMO: "1" })).toMatchObject({
      hasDemo: true,
      sandbox: { apiUrl: "http://127.0.0.1:1" },
    });
  });

  test.each(["APP_URL", "AUTH_SECRET", "ENCRYPTION_KEY"] as const)("needs %s", (name) => {
    expect(problemsOf({ ...production, [name]: undefined })).toEqual([expect.stringContaining(`${name} is not set`)]);
    expect(problemsOf({ ...production, [name]: "" })).toHaveLength(1);
  });

  test("refuses generated secrets, each with its sentence", () => {
    const problems = problemsOf({ ...production, ...generateSecrets() });
    expect(problems).toEqual([
      expect.stringMatching(/^AUTH_SECRET was generated/),
      expect.stringMatching(/^ENCRYPTION_KEY was generated/),
    ]);
  });
});

describe("each wrong value is one sentence that names its variable", () => {
  test.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["APP_URL", "aizuchi.example.com"],
    ["APP_URL", "https://aizuchi.example.com/path"],
    ["DATABASE_URL", ""],
    ["DATABASE_URL", "mysql://x"],
    ["DEMO", "yes"],
    ["AUTH_SECRET", "short"],
    ["ENCRYPTION_KEY", "k1:c2hvcnQ="],
    ["ENCRYPTION_KEY", `${key("k1")},${key("k1", 2)}`],
    ["LINE_API_BASE_URL", ""],
    ["LINE_DATA_API_BASE_URL", ""],
    ["LINE_API_BASE_URL", "https://line.example.com/v2"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s", (name, value) => {
    const problems = problemsOf({ ...production, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} .+\\.$`))]);
  });

  test("several at once are all told", () => {
    expect(problemsOf({ ...production, PORT: "x", DEMO: "y" })).toHaveLength(2);
  });

  test("halves of a pair", () => {
    expect(problemsOf({ ...production, AUTH_GOOGLE_ID: "x" })).toEqual([
      expect.stringContaining("AUTH_GOOGLE_SECRET is not set"),
    ]);
  });
});

test("the first key encrypts, older ones stay readable", () => {
  const rotated = parseEnv({ ...production, ENCRYPTION_KEY: `${key("k2", 2)},${key("k1")}` });
  expect(rotated.encryptionKeys.map(({ id }) => id)).toEqual(["k2", "k1"]);
});

function problemsOf(source: Record<string, string | undefined>): string[] {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}
