import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import path from "node:path";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { startProduct } from "@/e2e/fixtures/product";
import { aSalon } from "@/e2e/fixtures/workspaces";
import { bundle } from "@/lib/scripts/bundle.mjs";
import { median } from "./median";
import { postLoad } from "./post-load";

const connections = 16;
const seconds = 5;

export interface AcknowledgementFigures {
  product: { perSecond: number; p50: number; p99: number };
  floor: { perSecond: number; p50: number; p99: number };
  ratio: number;
}

/** How many webhooks a second are taken, next to the floor, in turns and on one database. No worker runs meanwhile. */
export async function measureAcknowledgement(runs: number): Promise<AcknowledgementFigures> {
  const product = await startProduct({ hasSeed: false, isDurable: true, serversPerApp: availableParallelism() });
  const { line, stack } = product;
  const id = "bench-ack";
  const account = await openLineAccount(line, { id, name: "Bench", appUrl: stack.appUrls[0] ?? "" });
  await product.importWorkspace(aSalon(account.channel));
  for (const worker of stack.workers) await worker.stop();
  const floor = await startFloor(stack.databaseUrl, id, account.secret);
  const common = { secret: account.secret, destination: account.botUserId, connections, seconds };
  const productUrl = account.webhookUrl.replace("localhost", "127.0.0.1");
  const results: Record<"product" | "floor", Figures[]> = { product: [], floor: [] };
  // Both compile what runs often; the first seconds say nothing about a server that has been up for a while.
  for (const url of [productUrl, floor.url]) await measured({ ...common, url });
  for (let run = 0; run < runs; run++) {
    results.product.push(await measured({ ...common, url: productUrl }));
    results.floor.push(await measured({ ...common, url: floor.url }));
  }
  floor.stop();
  await product.stop();
  const figures = { product: medians(results.product), floor: medians(results.floor) };
  // Each run against the floor of the same moment: what else the machine does changes from run to run.
  const ratio = median(results.product.map((one, run) => one.perSecond / (results.floor[run]?.perSecond ?? 1)));
  return { ...figures, ratio };
}

type Figures = AcknowledgementFigures["product"];

async function measured(load: Parameters<typeof postLoad>[0]): Promise<Figures> {
  const { failed, ...figures } = await postLoad(load);
  if (failed > 0) throw new Error(`${failed} webhooks were not taken at ${load.url}`);
  return figures;
}

function medians(figures: Figures[]): Figures {
  const of = (name: keyof Figures) => median(figures.map((one) => one[name]));
  return { perSecond: of("perSecond"), p50: of("p50"), p99: of("p99") };
}

async function startFloor(databaseUrl: string, channelId: string, secret: string) {
  const folder = path.resolve(".build/bench");
  await bundle({ floor: "e2e/bench/floor.ts" }, folder);
  const child = spawn(process.execPath, [path.join(folder, "floor.mjs")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      CHANNEL_ID: channelId,
      CHANNEL_SECRET: secret,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = await once(child.stdout, "data");
  const { port }: { port: number } = JSON.parse(String(printed));
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill("SIGTERM") };
}
