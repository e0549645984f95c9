import type { Capabilities, Outcome } from "@/lib/channels";
import { type Delivery, mayHaveArrived, type SendReason } from "@/lib/outbox";

/** What is to be done with a send after one call. */
export type Verdict =
  | { type: "sent" }
  /** The token was refused, so nothing was sent by it: the same messages go out as a push, within this operation. */
  | { type: "push_now" }
  | { type: "again"; method: "reply" | "push"; afterMs: number; reason: SendReason }
  | { type: "failed"; reason: SendReason }
  | { type: "uncertain"; reason: SendReason };

/** INB-405: how long to wait before the same push is tried again; the last one repeats until `pushGiveUpMs`. */
const pushRetryMs = [1_000, 4_000, 15_000, 60_000, 240_000];
/** INB-623: a platform that is down for half an hour loses nothing. */
const pushGiveUpMs = 60 * 60_000;
const rateLimitGiveUpMs = 15 * 60_000;
const longestRateLimitPauseMs = 60_000;

type Facts = Pick<Delivery, "method" | "attempt" | "createdAt" | "giveUpAt" | "isRecovered" | "replyTokenExpiresAt">;
type Limits = Pick<Capabilities, "hasIdempotentPush" | "pushKeyHours">;

/** INB-343 and INB-405 as one table: what a platform's answer means for the send. */
export function judgeOutcome(outcome: Outcome, send: Facts, limits: Limits, now: Date): Verdict {
  switch (outcome.type) {
    case "accepted":
      return { type: "sent" };
    case "rejected":
      return judgeRefusal(outcome, send);
    case "retry":
      return judgeRetry(outcome, send, limits, now);
    case "unknown":
      return judgeSilence(reasonOf("no_answer", outcome.detail), send, limits, now);
  }
}

function judgeRefusal({ reason, detail }: Extract<Outcome, { type: "rejected" }>, send: Facts): Verdict {
  if (reason !== "invalid_reply_token") return { type: "failed", reason: reasonOf(reason, detail) };
  // The token was used: by an earlier attempt that did arrive, or it was too old for one that did not. Nobody can tell.
  return send.isRecovered ? { type: "uncertain", reason: reasonOf("no_answer", detail) } : { type: "push_now" };
}

function judgeRetry(outcome: Extract<Outcome, { type: "retry" }>, send: Facts, limits: Limits, now: Date): Verdict {
  const reason = reasonOf(outcome.reason, outcome.detail);
  if (outcome.reason === "rate_limited") return judgeRateLimit(outcome.afterMs, reason, send, now);
  if (outcome.reason === "platform_error") return judgeSilence(reason, send, limits, now);
  return isWorthTrying(send, now, pushGiveUpMs) ? again(send, reason, now) : { type: "failed", reason };
}

function judgeRateLimit(afterMs: number | undefined, reason: SendReason, send: Facts, now: Date): Verdict {
  if (!isWorthTrying(send, now, rateLimitGiveUpMs)) return { type: "failed", reason };
  const pause = afterMs ?? Math.min(1_000 * 2 ** (send.attempt - 1), longestRateLimitPauseMs);
  return repeat(send, pause, reason, now);
}

/** It may have arrived. A push is repeated with its key for as long as the platform remembers the key. */
function judgeSilence(reason: SendReason, send: Facts, limits: Limits, now: Date): Verdict {
  if (send.method === "reply" || !limits.hasIdempotentPush) return { type: "uncertain", reason };
  const keyMs = limits.pushKeyHours === null ? Number.POSITIVE_INFINITY : limits.pushKeyHours * 3_600_000;
  if (age(send, now) < keyMs && isWorthTrying(send, now, pushGiveUpMs)) return again(send, reason, now);
  return { type: reason.code === "no_answer" ? "uncertain" : "failed", reason };
}

/** The call never arrived, or may be repeated safely. A reply whose token is too old by then goes out as a push. */
function again(send: Facts, reason: SendReason, now: Date): Verdict {
  const afterMs = pushRetryMs[Math.min(send.attempt, pushRetryMs.length) - 1] ?? 1_000;
  return repeat(send, afterMs, reason, now);
}

/** A recovered reply keeps its mark: that an earlier attempt may have arrived does not become less true. */
function repeat(send: Facts, afterMs: number, reason: SendReason, now: Date): Verdict {
  const waitMs = send.giveUpAt ? Math.min(afterMs, send.giveUpAt.getTime() - now.getTime()) : afterMs;
  const method = methodAt(send, now.getTime() + waitMs);
  const kept = method === "reply" && send.isRecovered ? { code: mayHaveArrived, detail: reason.code } : reason;
  return { type: "again", method, afterMs: waitMs, reason: kept };
}

/** A recovered reply stays one: an earlier attempt may have arrived, so no push may follow it. */
function methodAt(send: Facts, at: number): "reply" | "push" {
  if (send.method === "push") return "push";
  const isAlive = (send.replyTokenExpiresAt?.getTime() ?? 0) > at;
  return isAlive || send.isRecovered ? "reply" : "push";
}

/** Section 19: a reminder has its own end, which may come sooner or later than that of other sends. */
function isWorthTrying(send: Facts, now: Date, giveUpMs: number): boolean {
  return send.giveUpAt ? now < send.giveUpAt : age(send, now) < giveUpMs;
}

function age(send: Facts, now: Date): number {
  return now.getTime() - send.createdAt.getTime();
}

function reasonOf(code: string, detail: string | undefined): SendReason {
  return { code, ...(detail !== undefined && { detail }) };
}
