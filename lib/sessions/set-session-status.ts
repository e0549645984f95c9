import type { OutcomeReason } from "@/lib/engine";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { lockSession } from "./lock-session";
import type { SetStatusInput } from "./session-changes.schema";
import { writeManualLine } from "./session-log";
import { turnByHand } from "./turn-by-hand";

/**
 * Says how a session stands, through the engine: what is active ends with its last messages, storage and policies, and what is
 * paused beneath comes back. Throws `not_found`, `forbidden`, or `conflict`: `changed_meanwhile`, `same`, and for what would
 * break I1 or I2 `another_active`, `another_open`; further `handed_over` and `definition_missing`.
 */
export async function setSessionStatus(ctx: Ctx<MemberActor>, input: SetStatusInput): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const { sessionId, status, revision } = input;
    const locked = await lockSession(inTx, input, { permission: "inbox.controlSessions", revision });
    const now = ctx.now();
    const outcome = await turnByHand(tx, locked, { type: "set_status", sessionId, status }, now);
    if (!outcome.consumed) throw refusal(outcome.reason);
    const line = { kind: "status_set" as const, from: locked.session.status, status };
    await writeManualLine(tx, sessionId, { actor: ctx.actor, at: now }, line);
  });
}

function refusal(reason: OutcomeReason): AppError {
  return new AppError("conflict", `the status cannot be set: ${reason}`, {
    reason: reason === "ignored" ? "same" : reason,
  });
}
