import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkBoundaries } from "./check";

/** A checkout that consists of these files. */
function check(files: Record<string, string>) {
  const root = mkdtempSync(path.join(tmpdir(), "aizuchi-boundaries-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return checkBoundaries(root);
}

const guard = 'import "server-only";\n';

describe("a planted violation is found", () => {
  test.each([
    [
      "a deep import",
      "lib/inbox/a.ts",
      'import { x } from "@/lib/contacts/queries";',
      "behind the door of lib/contacts",
    ],
    [
      "a deep import by a relative path",
      "lib/inbox/a.ts",
      'import { x } from "../contacts/queries";',
      "behind the door of lib/contacts",
    ],
    [
      "a deep import by import()",
      "lib/inbox/a.ts",
      'const x = await import("@/lib/contacts/queries");',
      "behind the door",
    ],
    ["a deep re-export", "app/a.ts", 'export { x } from "@/lib/contacts/queries";', "behind the door"],
    [
      "an import over several lines",
      "app/a.ts",
      'import {\n  x,\n  y,\n} from "@/lib/contacts/queries";',
      "behind the door",
    ],
    ["one's own door", "lib/inbox/a.ts", 'import { x } from "@/lib/inbox";', "not through their own door"],
    [
      "a domain that calls a workflow",
      "lib/inbox/a.ts",
      'import { x } from "@/lib/inbound";',
      "domains may not import workflows",
    ],
    [
      "a domain that runs an adapter",
      "lib/inbox/a.ts",
      'import { x } from "@/lib/channels";',
      "domains may not import channels",
    ],
    [
      "an engine with a database",
      "lib/engine/a.ts",
      'import type { Db } from "@/db/client";',
      "engine may not import db",
    ],
    [
      "an engine with the environment",
      "lib/engine/a.ts",
      'import { env } from "@/lib/kernel/env";',
      "pure rooms use ids, errors and grouping",
    ],
    [
      "messages that know the engine",
      "lib/messages/a.ts",
      'import { x } from "@/lib/engine";',
      "messages may not import engine",
    ],
    [
      "a kernel that knows a room",
      "lib/kernel/a.ts",
      'import { x } from "@/lib/inbox";',
      "kernel may not import domains",
    ],
    [
      "an adapter with a database",
      "lib/channels/web/a.ts",
      'import { x } from "@/db/pool";',
      "channels may not import db",
    ],
    ["a sibling platform", "lib/channels/web/a.ts", 'import { x } from "../line/api";', "may not know platform line"],
    [
      "a component that calls a room",
      "components/inbox/a.tsx",
      'import { x } from "@/lib/inbox";',
      "components may not import domains",
    ],
    [
      "a component that reads the environment",
      "components/inbox/a.tsx",
      'import { env } from "@/lib/kernel/env";',
      "into a browser",
    ],
    [
      "another feature's component",
      "components/inbox/a.tsx",
      'import { x } from "@/components/builder/b";',
      "may not import feature builder",
    ],
    ["a route with a database", "app/api/a/route.ts", 'import { x } from "@/db/pool";', "app may not import db"],
    [
      "a route with the outbox",
      "app/api/a/route.ts",
      'import { x } from "@/lib/outbox";',
      "app may not import durable",
    ],
    [
      "a product that imports a command",
      "lib/inbox/a.ts",
      'import { x } from "@/lib/scripts/stack";',
      "lib/scripts is for commands",
    ],
    [
      "a pretend platform that borrows",
      "e2e/platforms/line/a.ts",
      'import { x } from "@/lib/channels";',
      "independent of the product",
    ],
    ["next in a room", "lib/inbox/a.ts", 'import { headers } from "next/headers";', "outside lib"],
    ["react in a room", "lib/inbox/a.ts", 'import { cache } from "react";', "outside lib"],
    ["drizzle in a page", "app/page.tsx", 'import { eq } from "drizzle-orm";', "call a query of a room"],
    ["drizzle in a component", "components/ui/a.tsx", 'import { eq } from "drizzle-orm";', "call a query of a room"],
    ["LINE's SDK in a domain", "lib/inbox/a.ts", 'import { x } from "@line/bot-sdk";', "lib/channels/line only"],
    ["process.env", "lib/inbox/a.ts", "const x = process.env.PORT;", "lib/kernel/env.ts"],
    ["the clock in the engine", "lib/engine/a.ts", "const x = Date.now();", "Pure rooms"],
    ["a new Date in messages", "lib/messages/a.ts", "const x = new Date();", "Pure rooms"],
    ["chance in the engine", "lib/engine/a.ts", "const x = Math.random();", "Pure rooms"],
    ["the network in the engine", "lib/engine/a.ts", 'await fetch("/x");', "Pure rooms"],
    ["a host of LINE", "lib/inbox/a.ts", 'const x = "https://api.line.me/v2";', "hosts of LINE"],
    ["a comparison of platforms", "lib/inbox/a.ts", 'if (channel.platform === "line") go();', "ask its capabilities"],
    [
      "a comparison of a channel's type",
      "components/inbox/a.tsx",
      'const x = channel.type !== "line";',
      "ask its capabilities",
    ],
    ["a switch over platforms", "lib/inbox/a.ts", "switch (channel.platform) {\n}", "ask its capabilities"],
    ["console.log", "lib/inbox/a.ts", 'console.log("x");', "structured lines"],
    ["a sweeping door", "lib/inbox/index.ts", `${guard}export * from "./a";`, "name each export"],
    ["logic in a door", "lib/inbox/index.ts", `${guard}export const x = 1;`, "A door has no logic"],
    ["an unguarded door", "lib/inbox/index.ts", 'export { x } from "./x";', 'starts with import "server-only"'],
    ["a side door to the front door", "lib/inbox/shared.ts", 'export { x } from "./index";', "their own door"],
  ])("%s", (_, file, text, message) => {
    const { violations } = check({ [file]: text });
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatch(new RegExp(`^${file.replaceAll(/[.[\]]/g, "\\$&")}:\\d+ `));
    expect(violations[0]).toContain(message);
  });

  test("rooms that import each other in a circle", () => {
    const { violations } = check({
      "lib/a/x.ts": 'import { y } from "@/lib/b";',
      "lib/b/y.ts": 'import { z } from "@/lib/c";',
      "lib/c/z.ts": 'import { x } from "@/lib/a/shared";',
    });
    expect(violations).toEqual([expect.stringMatching(/^lib\/a → lib\/b → lib\/c → lib\/a: /)]);
  });

  test("with the line on which it stands", () => {
    const { violations } = check({ "lib/inbox/a.ts": '/* one\n two */\n\nimport { x } from "react";\n' });
    expect(violations[0]).toMatch(/^lib\/inbox\/a\.ts:4 /);
  });
});

describe("what is allowed is not reported", () => {
  test.each([
    ["a door", "lib/inbox/a.ts", 'import { x } from "@/lib/contacts";\nimport { y } from "@/lib/contacts/shared";'],
    ["a file of one's own room", "lib/inbox/a.ts", 'import { x } from "./queries";'],
    ["contract types in a domain", "lib/inbox/a.ts", 'import type { Capabilities } from "@/lib/channels";'],
    [
      "drizzle in a domain",
      "lib/inbox/queries.ts",
      'import { eq } from "drizzle-orm";\nimport { entries } from "@/db/schema";',
    ],
    [
      "the SDK in its adapter",
      "lib/channels/line/api.ts",
      'import { x } from "@line/bot-sdk";\nconst y = "https://api.line.me";',
    ],
    ["next in lib/auth", "lib/auth/a.ts", 'import { headers } from "next/headers";'],
    [
      "a side door in a component",
      "components/inbox/a.tsx",
      'import { x } from "@/lib/inbox/shared";\nimport { useState } from "react";',
    ],
    ["shared components", "components/inbox/a.tsx", 'import { Button } from "@/components/ui/button";'],
    ["talk in a comment", "lib/engine/a.ts", "// never Date.now() nor process.env\n/* fetch( */\nexport const x = 1;"],
    ["the operating system's name", "db/embedded/a.ts", 'const x = process.platform === "win32";'],
    [
      "tests and what serves them",
      "lib/inbox/a.test.ts",
      'import { x } from "@/lib/contacts/queries";\nconst y = process.env.X;',
    ],
    ["a guarded door", "lib/inbox/index.ts", `${guard}\nexport type { A } from "./a";\nexport {\n  b,\n} from "./b";`],
  ])("%s", (_, file, text) => {
    expect(check({ [file]: text }).violations).toEqual([]);
  });
});

test("a check of nothing says that it read nothing", () => {
  expect(check({})).toEqual({ filesRead: 0, violations: [] });
});

test("the check reads this checkout", () => {
  expect(checkBoundaries(".").filesRead).toBeGreaterThan(50);
});
