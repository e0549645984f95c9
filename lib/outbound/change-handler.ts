import { z } from "zod";
import { assertCan } from "@/lib/access";
import { loadAddress } from "@/lib/inbox";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type MemberCommandResult, runMemberCommand } from "./run-member-command";

export const handlerSchema = z.discriminatedUnion("handler", [
  z.object({ handler: z.literal("human") }),
  z.object({
    handler: z.literal("automation"),
    /** INB-505: what becomes of the sessions that were paused. */
    sessions: z.enum(["resume", "resume_silently", "cancel"]),
  }),
]);
export type ChangeHandlerInput = z.infer<typeof handlerSchema> & { conversationId: string };

/**
 * A member takes a conversation over from automation, or gives it back (INB-500 … INB-506). It takes its turn with the events
 * of the peer: each of them was answered before, or is not answered by automation at all.
 */
export async function changeHandler(ctx: Ctx, input: ChangeHandlerInput): Promise<MemberCommandResult> {
  const address = await loadAddress(ctx, input.conversationId);
  assertCan(ctx.actor, "inbox.reply", address.channelId);
  if (address.isStandby) throw new AppError("conflict", "the channel is a bystander here", { reason: "standby" });
  const event =
    input.handler === "human"
      ? { type: "hand_over" as const }
      : { type: "hand_back" as const, sessions: input.sessions };
  return runMemberCommand(ctx, address, event);
}
