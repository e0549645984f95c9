import type { Capabilities, Outcome } from "@/lib/channels";
import type { Attempt, Delivery, SendOutcome } from "@/lib/outbox";
import type { OpenChannel } from "./connection-cache";
import { judgeOutcome, type Verdict } from "./judge-outcome";

/** Shorter than a lease: a call that is given up is recorded by the process that made it. */
const callTimeoutMs = 10_000;

type Now = () => Date;

/** What became of a send, and what the platform said last. */
export interface Delivered {
  outcome: SendOutcome;
  answer: Outcome;
}

/** Transmits a send and says what became of it. Never throws: a call that breaks in an unknown way has an unknown outcome. */
export async function deliver(channel: OpenChannel, delivery: Delivery, now: Now): Promise<Delivered> {
  const send = withLiveToken(delivery, now());
  const first = await call(channel, send, now);
  const verdict = judgeOutcome(first.outcome, send, channel.adapter.capabilities, now());
  if (verdict.type !== "push_now") {
    return { outcome: toSendOutcome(channel, send, [first], verdict), answer: first.outcome };
  }
  const push: Delivery = { ...send, method: "push", attempt: 1 };
  const second = await call(channel, push, now);
  const final = judgeOutcome(second.outcome, push, channel.adapter.capabilities, now());
  const outcome = toSendOutcome(channel, { ...push, attempt: send.attempt }, [first, second], final);
  return { outcome, answer: second.outcome };
}

/** INB-342: a token that is too old is not worth a call, unless an earlier call may have used it. */
function withLiveToken(delivery: Delivery, now: Date): Delivery {
  if (delivery.method === "push" || delivery.isRecovered) return delivery;
  const isAlive = delivery.replyToken !== undefined && (delivery.replyTokenExpiresAt ?? now) > now;
  return isAlive ? delivery : { ...delivery, method: "push" };
}

interface Call {
  outcome: Outcome;
  attempt: Attempt;
}

async function call(channel: OpenChannel, delivery: Delivery, now: Now): Promise<Call> {
  const startedAt = now();
  const outcome = await transmit(channel, delivery);
  const attempt: Attempt = {
    method: delivery.method,
    retryKey: delivery.method === "push" ? delivery.retryKey : null,
    startedAt,
    endedAt: now(),
    outcome: outcome.type,
    detail: detailOf(outcome),
  };
  return { outcome, attempt };
}

async function transmit({ adapter, connection }: OpenChannel, delivery: Delivery): Promise<Outcome> {
  const { method, peer, replyToken, retryKey, payloads, isSilent } = delivery;
  try {
    return await adapter.send(connection, {
      method,
      to: peer,
      ...(method === "reply" && replyToken !== undefined && { replyToken }),
      retryKey,
      payloads,
      isSilent,
      timeoutMs: callTimeoutMs,
    });
  } catch (error) {
    return { type: "unknown", detail: error instanceof Error ? error.message : "the adapter failed" };
  }
}

function detailOf(outcome: Outcome): unknown {
  switch (outcome.type) {
    case "accepted":
      return { requestId: outcome.requestId, wasRepeat: outcome.wasRepeat };
    case "rejected":
      return { reason: outcome.reason, detail: outcome.detail, requestId: outcome.requestId };
    case "retry":
      return { reason: outcome.reason, detail: outcome.detail };
    case "unknown":
      return { detail: outcome.detail };
  }
}

function toSendOutcome(channel: OpenChannel, send: Delivery, calls: Call[], verdict: Verdict): SendOutcome {
  const last = calls.at(-1);
  const base = {
    sendId: send.sendId,
    conversationId: send.conversationId,
    attempt: send.attempt,
    method: send.method,
    units: 0,
    messages: [],
    attempts: calls.map((one) => one.attempt),
  };
  if (last?.outcome.type === "accepted") {
    return { ...base, ...acceptedPart(channel.adapter.capabilities, send, last.outcome, last.attempt.endedAt) };
  }
  return { ...base, ...verdictPart(verdict, last?.attempt.endedAt ?? send.createdAt) };
}

/** Quota is counted per recipient; how many members a group has is not known here, so a group counts as one. */
function acceptedPart(
  capabilities: Capabilities,
  send: Delivery,
  outcome: Extract<Outcome, { type: "accepted" }>,
  acceptedAt: Date,
): Pick<SendOutcome, "state" | "messages" | "acceptedAt" | "units" | "platformRequestId"> {
  return {
    state: "sent",
    messages: outcome.messages,
    acceptedAt,
    units: send.method === "push" && capabilities.hasMeteredQuota ? 1 : 0,
    ...(outcome.requestId !== undefined && { platformRequestId: outcome.requestId }),
  };
}

function verdictPart(
  verdict: Verdict,
  endedAt: Date,
): Pick<SendOutcome, "state"> & Partial<Pick<SendOutcome, "method" | "reason" | "nextAttemptAt">> {
  switch (verdict.type) {
    case "sent":
      return { state: "sent" };
    case "again": {
      const nextAttemptAt = new Date(endedAt.getTime() + verdict.afterMs);
      return { state: "queued", method: verdict.method, reason: verdict.reason, nextAttemptAt };
    }
    case "failed":
    case "uncertain":
      return { state: verdict.type, reason: verdict.reason };
    case "push_now":
      return { state: "failed", reason: { code: "other" } };
  }
}
