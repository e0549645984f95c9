import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { runMemberCommand } from "@/lib/outbound";
import { lockSession } from "./lock-session";
import type { SetStatusInput } from "./session-changes.schema";

/**
 * Says how a session stands, through the engine: what is active ends with its last messages, storage and policies, and what is
 * paused beneath comes back. `isQueued`: it happens when what the conversation waits for is done, if the session is then still the one
 * that the member looked at; its log tells. Throws `not_found`, `forbidden`, or
 * `conflict`: `changed_meanwhile`, `same`, and for what would break I1 or I2 `another_active`, `another_open`; further
 * `handed_over` and `definition_missing`.
 */
export async function setSessionStatus(ctx: Ctx<MemberActor>, input: SetStatusInput): Promise<{ isQueued: boolean }> {
  const { sessionId, status, revision } = input;
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const { address } = await lockSession(inTx, input, { permission: "inbox.controlSessions", revision });
    const done = await runMemberCommand(inTx, address, { type: "set_status", sessionId, status, revision });
    if (!done.isConsumed) throw refusal(done.reason);
    return { isQueued: done.reason === "queued" };
  });
}

function refusal(reason: string): AppError {
  const details = { reason: reason === "ignored" ? "same" : reason };
  return new AppError("conflict", `the status cannot be set: ${reason}`, details);
}
