import { countOpen, untilAtRest } from "@/e2e/fixtures/at-rest";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { type Product, startProduct } from "@/e2e/fixtures/product";
import { TranscriptReader } from "@/e2e/fixtures/transcript-reader";
import { groupBy } from "@/lib/kernel/group-by";
import { until } from "@/lib/scripts/until";
import type { WorkspaceFileInput } from "@/lib/workspace-file";
import { median } from "./median";

const longestWaitMilliseconds = 5 * 60_000;
const answer = "予".repeat(20);

export interface StoredFigures {
  row: { answers: number; jsonBytes: number; storedBytes: number };
  timers: { people: number; seconds: number; perSecond: number; twice: number; missing: number };
}

/** What a long session weighs in the database, and how long it takes to tell many people at once that time has run out. */
export async function measureStored(answers: number, people: number, runs: number): Promise<StoredFigures> {
  const product = await startProduct({ hasSeed: false, isDurable: true });
  try {
    const account = await openLineAccount(product.line, {
      id: "bench-stored",
      name: "Bench",
      appUrl: product.stack.appUrls[0]?.replace("localhost", "127.0.0.1") ?? "",
    });
    await product.importWorkspace(aWorkspace(account.channel, answers));
    await product.line.setSettings({ rateLimits: "off" });
    await product.line.setQuota(account.accountId, { limit: null });
    const swept: StoredFigures["timers"][] = [];
    for (let run = 0; run < runs; run += 1) swept.push(await measureSweep(product, account.accountId, people));
    // After the sweeps: somebody in the middle of the long interaction would answer it instead of beginning the short one.
    const row = await measureRow(product, account.accountId, answers);
    const seconds = median(swept.map((one) => one.seconds));
    const sum = (of: "twice" | "missing") => swept.reduce((total, one) => total + one[of], 0);
    const timers = { people, seconds, perSecond: people / seconds, twice: sum("twice"), missing: sum("missing") };
    return { row, timers };
  } finally {
    await product.stop();
  }
}

function aWorkspace(channel: NonNullable<WorkspaceFileInput["channels"]>[number], answers: number): WorkspaceFileInput {
  const question = (id: string) => ({ id, messages: [{ type: "text" as const, text: "?" }] });
  const long = Array.from({ length: answers + 1 }, (_, index) => question(`step-${index + 1}`));
  const interaction = (key: string, title: string, steps: typeof long, timeoutMinutes: number) => ({
    key,
    title,
    channels: [channel.key],
    published: { format: 1 as const, settings: { timeoutMinutes }, steps },
  });
  const trigger = (key: string, value: string) => ({
    key,
    title: value,
    condition: { type: "keyword" as const, match: "equals" as const, value },
    effect: { type: "start_interaction" as const, interaction: key },
  });
  return {
    format: 1,
    workspace: { slug: "bench", name: "Bench" },
    channels: [channel],
    members: [{ email: "owner@example.com", name: "Owner", role: "owner", password: "a password of the tests" }],
    interactions: [interaction("long", "Long", long, 0), interaction("short", "Short", [question("wait")], 60)],
    triggers: [trigger("long", "長い"), trigger("short", "短い")],
  };
}

/** One person answers everything but the last question; then their row is weighed. */
async function measureRow(product: Product, channel: string, answers: number): Promise<StoredFigures["row"]> {
  const texts = ["長い", ...Array.from({ length: answers }, () => answer)];
  const plan = { channel, persons: 1, events: texts.length, texts, afterReply: true, replyTimeoutMs: 60_000 };
  const report = await product.line.storm(plan);
  if (report.answered !== texts.length) throw new Error(`not everything was answered: ${JSON.stringify(report)}`);
  await untilAtRest(product);
  const { rows } = await product.sql.query(
    `select pg_column_size(s.*) as stored, octet_length(row_to_json(s)::text) as json
     from sessions s join interactions i on i.id = s.interaction_id where i.key = 'long' and s.status = 'active'`,
  );
  if (rows.length !== 1) throw new Error(`${rows.length} rows of one session`);
  return { answers, jsonBytes: Number(rows[0]?.json), storedBytes: Number(rows[0]?.stored) };
}

/** So many sessions fall due at the same moment; the clock runs until the platform has the last notice. */
async function measureSweep(product: Product, channel: string, people: number): Promise<StoredFigures["timers"]> {
  await beginSessions(product, channel, people);
  const reader = new TranscriptReader(product.line, await product.line.mark());
  const began = performance.now();
  const due = await product.sql.query(
    `update sessions s set expires_at = now() from interactions i
     where i.id = s.interaction_id and i.key = 'short' and s.status = 'active'`,
  );
  if (due.rowCount !== people) throw new Error(`${due.rowCount} sessions instead of ${people}`);
  await until(
    async () => {
      await reader.read();
      return reader.of("delivered").length >= people && (await countOpen(product)) === 0;
    },
    longestWaitMilliseconds,
    () => new Error(`not everybody was told:\n${product.lines.slice(-30).join("\n")}`),
  );
  const seconds = (performance.now() - began) / 1_000;
  await untilAtRest(product);
  await reader.read();
  const told = groupBy(reader.of("delivered"), ({ chat }) => chat ?? "");
  const twice = [...told.values()].filter((lines) => lines.length > 1).length;
  return { people, seconds, perSecond: people / seconds, twice, missing: people - told.size };
}

async function beginSessions(product: Product, channel: string, people: number): Promise<void> {
  const plan = { channel, persons: people, events: people, concurrency: 16, texts: ["短い"], replyTimeoutMs: 60_000 };
  const report = await product.line.storm(plan);
  if (report.failed !== 0) throw new Error(`not everybody began: ${JSON.stringify(report)}`);
  await untilAtRest(product, longestWaitMilliseconds);
}
