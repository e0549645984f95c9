import { describe, expect, test } from "vitest";
import type { Outcome } from "@/lib/channels";
import { judgeOutcome } from "./judge-outcome";

const createdAt = new Date("2026-03-02T10:00:00Z");
const limits: { hasIdempotentPush: boolean; pushKeyHours: number | null } = {
  hasIdempotentPush: true,
  pushKeyHours: 24,
};
const minute = 60_000;

const aSend = (given: Partial<Parameters<typeof judgeOutcome>[1]> = {}) => ({
  method: "push" as const,
  attempt: 1,
  createdAt,
  isRecovered: false,
  replyTokenExpiresAt: new Date(createdAt.getTime() + 50_000),
  ...given,
});
const judge = (outcome: Outcome, given: Parameters<typeof aSend>[0] = {}, ageMs = 0, ours = limits) =>
  judgeOutcome(outcome, aSend(given), ours, new Date(createdAt.getTime() + ageMs));

const accepted: Outcome = { type: "accepted", messages: [], wasRepeat: false };
const refused = (reason: Extract<Outcome, { type: "rejected" }>["reason"]): Outcome => ({ type: "rejected", reason });
const down: Outcome = { type: "retry", reason: "platform_error" };
const limited: Outcome = { type: "retry", reason: "rate_limited" };
const unreachable: Outcome = { type: "retry", reason: "unreachable" };
const silent: Outcome = { type: "unknown" };

describe("INB-405 what a platform's answer means", () => {
  test("200, and 409 on a push: sent", () => {
    expect(judge(accepted)).toEqual({ type: "sent" });
    expect(judge({ ...accepted, wasRepeat: true })).toEqual({ type: "sent" });
  });

  test("invalid reply token: a push within the same operation", () => {
    expect(judge(refused("invalid_reply_token"), { method: "reply" })).toEqual({ type: "push_now" });
  });

  test.each([
    "invalid_message",
    "credentials_invalid",
    "not_permitted",
    "peer_unreachable",
    "too_large",
    "quota_exhausted",
    "other",
  ] as const)("%s: failed with the reason", (reason) => {
    expect(judge(refused(reason))).toEqual({ type: "failed", reason: { code: reason } });
    expect(judge(refused(reason), { method: "reply" })).toEqual({ type: "failed", reason: { code: reason } });
  });

  test.each([down, silent, unreachable])(
    "no success on a push: again after 1, 4, 15, 60, 240 s, then every 240 s",
    (outcome) => {
      const waits = [1, 2, 3, 4, 5, 6].map((attempt) => {
        const verdict = judge(outcome, { attempt });
        return verdict.type === "again" && verdict.method === "push" ? verdict.afterMs / 1000 : undefined;
      });
      expect(waits).toEqual([1, 4, 15, 60, 240, 240]);
    },
  );

  test("a push is given up after an hour: failed when the platform said so, uncertain when it said nothing", () => {
    expect(judge(down, {}, 60 * minute).type).toBe("failed");
    expect(judge(unreachable, {}, 60 * minute).type).toBe("failed");
    expect(judge(silent, {}, 60 * minute).type).toBe("uncertain");
  });

  test("a push is not repeated once its key may be forgotten, nor where there are no keys", () => {
    expect(judge(silent, {}, 6 * minute, { hasIdempotentPush: true, pushKeyHours: 0.1 }).type).toBe("uncertain");
    expect(judge(silent, {}, 0, { hasIdempotentPush: false, pushKeyHours: null }).type).toBe("uncertain");
  });

  test("429: waits as the platform says or ever longer, for at most 15 minutes", () => {
    expect(judge({ ...limited, afterMs: 7_000 })).toMatchObject({ type: "again", afterMs: 7_000 });
    expect(judge(limited, { attempt: 3 })).toMatchObject({ type: "again", afterMs: 4_000 });
    expect(judge(limited, { attempt: 30 })).toMatchObject({ type: "again", afterMs: 60_000 });
    expect(judge(limited, {}, 15 * minute)).toMatchObject({ type: "failed", reason: { code: "rate_limited" } });
  });
});

describe("INB-343 replies", () => {
  test("no answer: uncertain, and nothing follows", () => {
    expect(judge(silent, { method: "reply" })).toMatchObject({ type: "uncertain" });
    expect(judge(down, { method: "reply" })).toMatchObject({ type: "uncertain" });
  });

  test("a call that never arrived is repeated by its token, and as a push when the token is too old", () => {
    expect(judge(unreachable, { method: "reply" })).toMatchObject({ type: "again", method: "reply" });
    expect(judge(unreachable, { method: "reply", attempt: 4 })).toMatchObject({ type: "again", method: "push" });
    expect(judge(limited, { method: "reply" })).toMatchObject({ type: "again", method: "reply" });
  });

  test("a reply of a process that died is never followed by a push", () => {
    const recovered = { method: "reply" as const, isRecovered: true };
    expect(judge(refused("invalid_reply_token"), recovered)).toMatchObject({ type: "uncertain" });
    expect(judge(silent, recovered)).toMatchObject({ type: "uncertain" });
    const late = judge(unreachable, recovered, 10 * minute);
    expect(late).toMatchObject({ type: "again", method: "reply", reason: { code: "may_have_arrived" } });
    expect(judge(limited, recovered)).toMatchObject({ method: "reply", reason: { code: "may_have_arrived" } });
  });
});
