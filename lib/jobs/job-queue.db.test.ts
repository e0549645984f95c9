import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { createListener } from "@/db/listen";
import { createTestDb } from "@/db/testing/create-test-db";
import { createLogger } from "@/lib/kernel/log";
import type { Job } from "./job";
import { JobQueue } from "./job-queue";

const { db, pool, url } = await createTestDb();
const log = createLogger({ process: "test", level: "fatal" });

const greet: Job<{ name: string }> = {
  name: "greet",
  schema: z.object({ name: z.string() }),
  retryLimit: 2,
  retryDelaySeconds: 1,
};

async function aQueue() {
  const listener = createListener({ url });
  const queue = await JobQueue.start({ pool, listener, log });
  onTestFinished(async () => {
    await queue.stop();
    await listener.close();
  });
  await queue.register(greet);
  return queue;
}

test("a job is asked for with the transaction, and with it forgotten when that is rolled back", async () => {
  const queue = await aQueue();
  const rolledBack = db.transaction(async (tx) => {
    await queue.enqueue(tx, greet, [{ name: "nobody" }]);
    throw new Error("rolled back");
  });
  await expect(rolledBack).rejects.toThrow("rolled back");
  await db.transaction((tx) => queue.enqueue(tx, greet, [{ name: "花子" }, { name: "太郎" }]));
  const greeted: string[] = [];
  await new Promise<void>((resolve) => {
    void queue.work(greet, async ({ name }) => {
      greeted.push(name);
      if (greeted.length === 2) resolve();
    });
  });
  expect(greeted.sort()).toEqual(["太郎", "花子"].sort());
});
