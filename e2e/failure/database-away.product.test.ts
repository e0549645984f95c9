import { afterAll, expect, it } from "vitest";
import { createClient } from "@/db/client";
import { startEmbeddedPostgres } from "@/db/embedded/start-embedded-postgres";
import { untilAtRest } from "@/e2e/fixtures/at-rest";
import { countEchoes, echoPeople } from "@/e2e/fixtures/echo-people";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { startProduct } from "@/e2e/fixtures/product";
import { anEcho } from "@/e2e/fixtures/workspaces";
import { statusOf, until } from "@/lib/scripts/until";
import { severDatabase } from "./severed-database";

const server = await startEmbeddedPostgres({ dataDir: ".data/test", isDurable: false });
const name = `test_${process.pid}_away`;
const severed = await severDatabase(await server.ensureDatabase(name));
const product = await startProduct({ hasSeed: false, variables: { DATABASE_URL: severed.url } });

afterAll(async () => {
  await product.stop();
  severed.close();
  const admin = createClient(server.url("postgres"));
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
  await server.release();
});

const { line, stack } = product;
const [appUrl = ""] = stack.appUrls;
const redeliveryScheduleMs = [500, 1_000, 2_000, 4_000, 8_000, 8_000];
const account = await openLineAccount(line, { id: "away", name: "Echo", appUrl, redeliveryScheduleMs });
await product.importWorkspace(anEcho([account.channel]));
const [person] = await echoPeople(line, account.accountId, 1);
await person?.says("hello");
await untilAtRest(product);
const mark = await line.mark();

it("INB-622 while the database is away a webhook is answered 503, so that it comes again", async () => {
  severed.cut();
  await person?.says("into the void");
  await line.expect(
    { kind: "webhook.sent", channel: account.accountId, status: 503 },
    { since: mark, withinMs: 10_000 },
  );
  expect(await statusOf(`${appUrl}/api/health`)).toBe(503);
});

it("INB-622 when it is back everything goes on by itself: what came again is answered once", async () => {
  const pids = [...stack.apps, ...stack.workers].map(({ pid }) => pid);
  severed.mend();
  await line.expectSent({ text: "heard into the void", since: mark, withinMs: 30_000 });
  await untilAtRest(product);
  expect((await countEchoes(line, mark)).get("into the void")).toBe(1);
  await until(
    async () => (await statusOf(`${appUrl}/api/health`)) === 200,
    15_000,
    () => new Error("the health check does not recover"),
  );
  expect([...stack.apps, ...stack.workers].map(({ pid }) => pid)).toEqual(pids);
});
