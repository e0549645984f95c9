import { expect, onTestFinished, test } from "vitest";
import { createDb } from "@/db/client";
import { createTestDatabase, createTestDb } from "@/db/testing/create-test-db";
import { createLogger } from "@/lib/kernel/log";
import { startHeartbeat } from "@/lib/worker/heartbeat";
import { checkHealth } from "./check-health";

const connection = await createTestDb();
const log = createLogger({ process: "test", level: "fatal" });
const now = new Date("2026-03-02T10:00:00Z");

test("without a worker nothing that waits is worked on: not healthy", async () => {
  expect(await checkHealth(connection, now)).toMatchObject({
    isHealthy: false,
    database: "up",
    migrations: "current",
    worker: { alive: 0, lastBeatSeconds: null },
  });
});

test("with a worker that was heard of lately all is well; when it ends or falls silent it is not", async () => {
  const end = await startHeartbeat(connection.db, () => now, log);
  expect(await checkHealth(connection, now)).toMatchObject({
    isHealthy: true,
    inbound: { pending: 0, dead: 0 },
    outbox: { waiting: 0 },
    worker: { alive: 1, lastBeatSeconds: 0 },
  });
  const later = new Date(now.getTime() + 31_000);
  expect(await checkHealth(connection, later)).toMatchObject({ isHealthy: false, worker: { lastBeatSeconds: 31 } });
  await end();
  expect(await checkHealth(connection, now)).toMatchObject({ isHealthy: false, worker: { alive: 0 } });
});

test("a database without tables, and one that is away, are answers, not exceptions", async () => {
  const empty = createDb(await createTestDatabase({ isEmpty: true }));
  onTestFinished(() => empty.close());
  expect(await checkHealth(empty, now)).toMatchObject({ isHealthy: false, database: "up", migrations: "missing" });
  const away = createDb("postgresql://nobody@127.0.0.1:1/none");
  onTestFinished(() => away.close());
  expect(await checkHealth(away, now)).toMatchObject({ isHealthy: false, database: "down", migrations: "unknown" });
});
