import { randomUUID } from "node:crypto";
import { z } from "zod";
import { assertCan } from "@/lib/access";
import { loadAddress } from "@/lib/inbox";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { lockUnsettledSend, reopenAsPush, settleAsArrived, type UnsettledSend } from "@/lib/outbox";

export const resolveSendSchema = z.object({
  conversationId: z.string(),
  sendId: z.string(),
  /** `push`: transmit again; `arrived`: the agent knows that the person has it. */
  as: z.enum(["push", "arrived"]),
});
export type ResolveSendInput = z.infer<typeof resolveSendSchema>;

/**
 * What a person decides about a send that failed or is uncertain (INB-343, INB-406). Again means a real transmission: with the
 * same key while an earlier push may have arrived, with a new one when all are known to have failed or it was a reply.
 */
export async function resolveSend(ctx: Ctx, input: ResolveSendInput): Promise<void> {
  const { channelId } = await loadAddress(ctx, input.conversationId);
  assertCan(ctx.actor, "inbox.reply", channelId);
  await ctx.db.transaction(async (tx) => {
    const send = await lockUnsettledSend(tx, input.sendId);
    if (send?.conversationId !== input.conversationId) {
      throw new AppError("conflict", "nothing is to be decided about this send", { reason: "settled" });
    }
    if (input.as === "push") await reopenAsPush(tx, send, keyFor(send), ctx.now());
    else if (send.state === "uncertain") await settleAsArrived(tx, send, ctx.now());
    else throw new AppError("conflict", "the platform refused this send", { reason: "refused" });
  });
}

/** A reply's key was never used, and a refused push used its key for nothing: LINE keeps keys of accepted calls only. */
function keyFor(send: UnsettledSend): string {
  return send.isKnownToHaveFailed || send.method === "reply" ? randomUUID() : send.retryKey;
}
