import { numberAt, objectAt } from "../core/json";
import type { Sim } from "../core/sim";
import type { Entry, EntryFilter } from "../core/transcript";
import { matches } from "./matches";
import { type ControlCall, type ControlRoute, ok } from "./respond";

const keepAliveMs = 15_000;
const mostLines = 20_000;
const usualLines = 1_000;

function channelId(sim: Sim, reference: string | null): string | undefined {
  return reference === null ? undefined : (sim.world.channel(reference)?.id ?? reference);
}

function filterOf({ sim, query }: ControlCall): EntryFilter {
  return {
    since: Number(query.get("since") ?? 0) || 0,
    channel: channelId(sim, query.get("channel")),
    kind: query.get("kind") ?? undefined,
    chat: query.get("chat") ?? undefined,
  };
}

function getTranscript(call: ControlCall) {
  const { query, sim } = call;
  const limit = Math.min(mostLines, Number(query.get("limit") ?? usualLines) || usualLines);
  const entries = sim.transcript.list(filterOf(call));
  // Who reads on from a line wants what comes next; who names no line wants what happened last.
  const shown = query.has("since") ? entries.slice(0, limit) : entries.slice(-limit);
  return ok({ lastSeq: sim.transcript.lastSeq(), entries: shown });
}

/** Server-sent events: `entry` for every new line of the transcript, `screen` when a chat looks different. */
function streamEvents(call: ControlCall) {
  const { sim, response, request } = call;
  const { channel, chat } = filterOf(call);
  const whole = call.query.get("whole") === "true";
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    connection: "keep-alive",
  });
  response.write(
    `event: hello\ndata: ${JSON.stringify({ lastSeq: sim.transcript.lastSeq(), now: sim.clock.now() })}\n\n`,
  );
  const stop = sim.transcript.subscribe((entry) => {
    if ((channel && entry.channel !== channel) || (chat && entry.chat !== chat)) return;
    const name = entry.kind === "screen" ? "screen" : "entry";
    response.write(`event: ${name}\ndata: ${JSON.stringify(whole ? entry : brief(entry))}\n\n`);
  });
  const pulse = setInterval(() => response.write(": still here\n\n"), keepAliveMs);
  request.on("close", () => {
    stop();
    clearInterval(pulse);
  });
  return undefined;
}

function brief({ seq, at, kind, channel, chat }: Entry): object {
  return { seq, at, kind, channel, chat };
}

/** Waits until enough lines match, at most `within` milliseconds of real time; advances no clock. */
function postExpect({ sim, body }: ControlCall) {
  const within = numberAt(body, "within") ?? 2_000;
  const count = numberAt(body, "count") ?? 1;
  const since = numberAt(body, "since") ?? 0;
  const wanted = objectAt(body, "match") ?? {};
  const found = sim.transcript.list({ since }).filter((entry) => matches(wanted, entry));
  if (found.length >= count) return ok({ matched: true, entries: found });
  return new Promise<ReturnType<typeof ok>>((resolve) => {
    const finish = (matched: boolean) => {
      stop();
      clearTimeout(deadline);
      resolve({ status: matched ? 200 : 408, body: { matched, entries: found } });
    };
    const stop = sim.transcript.subscribe((entry) => {
      if (entry.kind === "screen" || !matches(wanted, entry)) return;
      found.push(entry);
      if (found.length >= count) finish(true);
    });
    const deadline = setTimeout(() => finish(false), within);
  });
}

function assertNoWarnings({ sim, query }: ControlCall) {
  const allowed = new Set((query.get("allow") ?? "").split(","));
  const since = Number(query.get("since") ?? 0) || 0;
  const warnings = sim.transcript.list({ kind: "warning", since }).filter((entry) => !allowed.has(String(entry.code)));
  return { status: warnings.length === 0 ? 200 : 409, body: { ok: warnings.length === 0, warnings } };
}

async function assertIdle({ sim, query }: ControlCall) {
  const waitMs = Number(query.get("wait") ?? 0) || 0;
  if (waitMs > 0) await Promise.race([sim.webhooks.whenIdle(), new Promise((resolve) => setTimeout(resolve, waitMs))]);
  const idle = sim.webhooks.isIdle() && (query.has("ignoreTimers") || sim.clock.pending() === 0);
  return {
    status: idle ? 200 : 409,
    body: { idle, deliveriesIdle: sim.webhooks.isIdle(), timers: sim.clock.pending() },
  };
}

function percentile(sorted: number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

function webhookStats({ sim }: ControlCall) {
  const sorted = [...sim.webhookTimes].sort((left, right) => left - right);
  const at = (share: number) => percentile(sorted, share);
  return ok({ count: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: sorted.at(-1) ?? null });
}

/** Reading what happened, waiting for it, judging it. */
export const transcriptRoutes: readonly ControlRoute[] = [
  { method: "GET", path: "/transcript", handle: getTranscript },
  { method: "GET", path: "/events", handle: streamEvents },
  { method: "POST", path: "/expect", handle: postExpect },
  { method: "GET", path: "/assert/no-warnings", handle: assertNoWarnings },
  { method: "GET", path: "/assert/idle", handle: assertIdle },
  { method: "GET", path: "/webhook-errors", handle: ({ sim }) => ok(sim.webhookErrors) },
  { method: "GET", path: "/webhook-stats", handle: webhookStats },
];
