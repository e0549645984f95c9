import { describe, expect, test } from "vitest";
import { directUrl, parseDatabaseUrl, withDatabase } from "./database-url";

describe("the driver", () => {
  test.each([
    ["postgresql://u:p@localhost:5432/a", "pg"],
    ["postgres://u:p@db.example.com/a", "pg"],
    ["postgresql://u:p@ep-cool-1.eu-central-1.aws.neon.tech/a?sslmode=require", "neon"],
    ["postgresql://u:p@notneon.tech/a", "pg"],
    ["postgresql://u:p@ep-cool-1.aws.neon.tech/a?driver=pg", "pg"],
    ["postgresql://u:p@localhost/a?driver=neon", "neon"],
    ["postgresql://u:p@localhost/a?neon_ws_proxy=127.0.0.1:1", "neon"],
  ])("of %s is %s", (url, driver) => {
    expect(parseDatabaseUrl(url).driver).toBe(driver);
  });

  test("does not see our own parameters", () => {
    const { connectionString, wsProxy } = parseDatabaseUrl(
      "postgresql://u:p@h/a?driver=neon&neon_ws_proxy=x:1&sslmode=require",
    );
    expect(connectionString).toBe("postgresql://u:p@h/a?sslmode=require");
    expect(wsProxy).toBe("x:1");
  });

  test.each(["", "localhost", "mysql://u:p@h/a", "postgresql://u:p@h/a?driver=http"])("of %j is refused", (url) => {
    expect(() => parseDatabaseUrl(url)).toThrow("DATABASE_URL");
  });
});

test("another database of the same server", () => {
  expect(withDatabase("postgresql://u:p@h:1/a?x=y", "b c")).toBe("postgresql://u:p@h:1/b%20c?x=y");
});

test("LISTEN goes around Neon's pooler", () => {
  expect(directUrl("postgresql://u:p@ep-a-1-pooler.aws.neon.tech/a")).toBe("postgresql://u:p@ep-a-1.aws.neon.tech/a");
  expect(directUrl("postgresql://u:p@my-pooler.example.com/a")).toBe("postgresql://u:p@my-pooler.example.com/a");
});
