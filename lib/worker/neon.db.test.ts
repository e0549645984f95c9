import { afterAll, expect, onTestFinished, test } from "vitest";
import { createDb } from "@/db/client";
import { createTestDatabase } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { startWsProxy } from "@/db/testing/ws-proxy";
import { aWorld } from "./testing/world";

useTestEnv();
const proxy = await startWsProxy();
afterAll(() => proxy.close());

test("the whole way from webhook to answer runs on Neon's driver", async () => {
  const url = `${await createTestDatabase()}?driver=neon&neon_ws_proxy=${proxy.address}`;
  const connection = createDb(url);
  const world = await aWorld({ ...connection, url });
  await world.publish("予約", { format: 1, steps: [{ id: "a", messages: [{ type: "text", text: "A?" }] }] });
  const worker = await world.startWorker();
  onTestFinished(async () => {
    await worker.stop();
    await connection.close();
  });
  await Promise.all(["U1", "U2", "U3"].map((person) => world.deliver(world.text(person, "予約"))));
  await world.settled();
  for (const person of ["U1", "U2", "U3"]) expect(world.platform.textsOf(person)).toEqual(["A?"]);
});
