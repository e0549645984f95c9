import { type Call, type Reply, refuse, reply } from "../api/call";
import { isObject, type JsonObject, listAt, numberAt, objectAt } from "../core/json";
import type { Sim } from "../core/sim";
import { checkMessages, messageObjects } from "../validate/check-messages";
import { deliver, nameMessages } from "./deliver";
import { takeQuota } from "./quota";
import { personRecipient } from "./recipients";
import { checkRetryKey } from "./retry-key";

const smallestReach = 100;
const smallestDelivery = 50;
const keptMs = 14 * 24 * 3_600_000;
const leafLimit = 10;

interface Job {
  channelId: string;
  phase: "waiting" | "sending" | "succeeded" | "failed";
  acceptedAt: number;
  completedAt?: number;
  targetCount: number;
  successCount: number;
  errorCode?: number;
  failedDescription?: string;
}

const jobsOf = new WeakMap<Sim, Map<string, Job>>();

function jobs(sim: Sim): Map<string, Job> {
  const known = jobsOf.get(sim) ?? new Map<string, Job>();
  jobsOf.set(sim, known);
  return known;
}

function countLeaves(node: JsonObject): number | undefined {
  if (node.type !== "operator") return 1;
  const branches = ["and", "or"].filter((name) => Array.isArray(node[name]) && listAt(node, name).length > 0);
  const negated = objectAt(node, "not");
  if (branches.length + (negated ? 1 : 0) !== 1) return undefined;
  const children = negated ? [negated] : listAt(node, branches[0] ?? "").filter(isObject);
  return children.reduce<number | undefined>((sum, child) => {
    const below = countLeaves(child);
    return sum === undefined || below === undefined ? undefined : sum + below;
  }, 0);
}

function grammarProblem(body: JsonObject): string | undefined {
  for (const node of [objectAt(body, "recipient"), objectAt(objectAt(body, "filter") ?? {}, "demographic")]) {
    const leaves = node ? countLeaves(node) : 0;
    if (leaves === undefined) return "Exactly one of and, or, not must be specified";
    if (leaves > leafLimit) return `Size must be between 0 and ${leafLimit}`;
  }
  const limit = objectAt(body, "limit");
  return limit && (numberAt(limit, "max") ?? 1) < 1 ? "limit.max must be greater than or equal to 1" : undefined;
}

function fail(job: Job, code: number, description: string, at: number): void {
  job.phase = "failed";
  job.errorCode = code;
  job.failedDescription = description;
  job.completedAt = at;
}

function run(call: Call, job: Job): void {
  const { sim, channel, body, requestId } = call;
  const limit = numberAt(objectAt(body, "limit") ?? {}, "max") ?? Number.POSITIVE_INFINITY;
  const people = sim.world.friends(channel.id).slice(0, limit);
  job.targetCount = people.length;
  if (sim.settings.privacyFloors && people.length < smallestDelivery) {
    return fail(job, 2, "Too few recipients", sim.clock.now());
  }
  if (takeQuota(sim, channel, people.length))
    return fail(job, 1, "You have reached your monthly limit.", sim.clock.now());
  const messages = messageObjects(listAt(body, "messages"));
  for (const person of people) {
    const recipient = personRecipient(sim, channel, person, false);
    deliver(sim, channel, recipient, messages, nameMessages(sim, messages), { requestId, method: "narrowcast" });
  }
  job.phase = "succeeded";
  job.successCount = people.length;
  job.completedAt = sim.clock.now();
}

/** POST /v2/bot/message/narrowcast: accepted now, sent a little later. */
export function narrowcast(call: Call): Reply {
  const { sim, channel, body, requestId } = call;
  const retry = checkRetryKey(call);
  if (retry.refusal) return retry.refusal;
  const refusal = checkMessages(sim, body.messages, { channel, method: "narrowcast", kind: "user", also: [] });
  if (refusal) return refusal;
  const problem = grammarProblem(body);
  if (problem) return refuse(400, problem);
  const filtered = objectAt(body, "filter") !== undefined;
  if (filtered && sim.settings.privacyFloors && sim.world.friends(channel.id).length < smallestReach) {
    return refuse(403, "Your account does not have enough friends");
  }
  retry.accept();
  const acceptedAt = sim.clock.now();
  const job: Job = { channelId: channel.id, phase: "waiting", acceptedAt, targetCount: 0, successCount: 0 };
  jobs(sim).set(requestId, job);
  const step = sim.settings.narrowcastStepMs;
  sim.clock.at(acceptedAt + step, () => {
    job.phase = "sending";
  });
  sim.clock.at(acceptedAt + 2 * step, () => run(call, job));
  return reply({}, 202);
}

function isoTime(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

/** GET /v2/bot/message/progress/narrowcast. */
export function narrowcastProgress({ sim, channel, query }: Call): Reply {
  const job = jobs(sim).get(query.get("requestId") ?? "");
  if (!job || job.channelId !== channel.id || sim.clock.now() - job.acceptedAt > keptMs)
    return refuse(404, "Not found");
  const { phase, errorCode, failedDescription } = job;
  const times = { acceptedTime: isoTime(job.acceptedAt), completedTime: isoTime(job.completedAt) };
  if (phase === "waiting") return reply({ phase, ...times });
  const { targetCount, successCount } = job;
  return reply({ phase, successCount, failureCount: 0, targetCount, errorCode, failedDescription, ...times });
}
