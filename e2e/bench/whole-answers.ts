import { readFileSync } from "node:fs";
import { untilAtRest } from "@/e2e/fixtures/at-rest";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { type Product, startProduct } from "@/e2e/fixtures/product";
import { aSalon } from "@/e2e/fixtures/workspaces";
import { isObject } from "@/e2e/platforms/line/core/json";
import { median } from "./median";

const connections = 16;
const persons = 400;
/** One walk through the reservation, typed; afterwards it begins again. */
const walk = ["予約", "はい", "山田花子", "ヤマダハナコ", "09012345678", "カット", "2026-03-07", "2", "送信"];

export interface AnswerFigures {
  perSecond: number;
  half: { rate: number; p50: number; p95: number };
  megabytes: Record<string, number>;
}

/** Webhook in, reply call out: the most that goes through, and how long it takes at half of that. */
export async function measureWholeAnswers(runs: number, eventsPerRun: number): Promise<AnswerFigures> {
  const product = await startProduct({ hasSeed: false, isDurable: true });
  const account = await openLineAccount(product.line, {
    id: "bench-answers",
    name: "Bench",
    appUrl: product.stack.appUrls[0]?.replace("localhost", "127.0.0.1") ?? "",
  });
  await product.importWorkspace(aSalon(account.channel));
  await product.line.setSettings({ rateLimits: "off" });
  const storm = (events: number, rate?: number) => blow(product, account.accountId, events, rate);
  await storm(Math.ceil(eventsPerRun / 4));
  const full = [];
  for (let run = 0; run < runs; run++) full.push((await storm(eventsPerRun)).perSecond);
  const perSecond = median(full);
  const rate = Math.floor(perSecond / 2);
  const halves = [];
  for (let run = 0; run < runs; run++) halves.push(await storm(rate * 6, rate));
  const megabytes = memoryOf(product);
  await product.stop();
  const half = { rate, p50: median(halves.map(({ p50 }) => p50)), p95: median(halves.map(({ p95 }) => p95)) };
  return { perSecond, half, megabytes };
}

async function blow({ line, ...product }: Product, channel: string, events: number, rate?: number) {
  const report = await line.storm({
    channel,
    persons,
    events,
    concurrency: connections,
    texts: walk,
    ...(rate && { rate }),
    replyTimeoutMs: 60_000,
  });
  const { answered, failed, seconds, reply } = report;
  if (failed !== 0 || answered !== events) throw new Error(`not everything was answered: ${JSON.stringify(report)}`);
  await untilAtRest({ line, ...product });
  const times = isObject(reply) ? reply : {};
  return { perSecond: events / Number(seconds), p50: Number(times.p50Ms), p95: Number(times.p95Ms) };
}

/** Resident memory of each process at the end, where the system tells it. */
function memoryOf({ stack }: Product): Record<string, number> {
  const processes = { app: stack.apps[0], worker: stack.workers[0], "pretend platform": stack.platform?.process };
  const found: Record<string, number> = {};
  for (const [name, { pid } = { pid: undefined }] of Object.entries(processes)) {
    const kilobytes = pid === undefined ? undefined : readResident(pid);
    if (kilobytes !== undefined) found[name] = Math.round(kilobytes / 1024);
  }
  return found;
}

function readResident(pid: number): number | undefined {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}
