import { assertCan } from "@/lib/access";
import type { OverridePolicy } from "@/lib/engine";
import { loadAddress } from "@/lib/inbox";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type MemberCommandResult, runMemberCommand } from "./run-member-command";

export interface StartInteractionInput {
  conversationId: string;
  interactionId: string;
  overridePolicy?: OverridePolicy;
}

/** Whether something started, and why or why not. `queued`: it starts when what the conversation waits for is done. */
export interface StartResult {
  isStarted: boolean;
  reason: MemberCommandResult["reason"];
}

/** Starts an interaction for one person at a member's word: by the same policies as any start, first messages as pushes. */
export async function startInteraction(ctx: Ctx, input: StartInteractionInput): Promise<StartResult> {
  const address = await loadAddress(ctx, input.conversationId);
  assertCan(ctx.actor, "inbox.controlSessions", address.channelId);
  if (address.isStandby || address.peer.kind !== "user") {
    throw new AppError("conflict", "interactions run in one-to-one chats", { reason: "not_possible_here" });
  }
  const { interactionId, overridePolicy } = input;
  const event = { type: "start" as const, interactionId, ...(overridePolicy && { overridePolicy }) };
  const { isConsumed, reason } = await runMemberCommand(ctx, address, event);
  return { isStarted: isConsumed, reason };
}
