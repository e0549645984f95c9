import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Db } from "@/db/client";
import { assertCan } from "@/lib/access";
import { adapterOf } from "@/lib/channels";
import { laneOf, lockLane } from "@/lib/contacts";
import { type ConversationAddress, hasUnseenAnswer, loadAddress, recordEntries } from "@/lib/inbox";
import { outboundEntry } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { messageSchema } from "@/lib/messages";
import { enqueueSends, findSendByClientId, packSends, takeReplyToken } from "@/lib/outbox";
import { assertSendable } from "./assert-sendable";
import { replyOrigin } from "./reply-origin";

export const sendReplySchema = z.object({
  conversationId: z.string(),
  /** Made by the client; the same one again makes no second send (INB-402). */
  clientId: z.string().min(8).max(64),
  messages: z.array(messageSchema).min(1),
  /** The newest entry that the agent saw; left out to send anyway (INB-524). */
  seenSeq: z.number().int().optional(),
  isSilent: z.boolean().optional(),
  /** The saved message that these were made of; told in the timeline. */
  templateId: z.string().max(64).optional(),
});
export type SendReplyInput = z.infer<typeof sendReplySchema>;

/** What an agent's reply became. */
export interface SentReply {
  sendId: string;
  /** The same client id had been sent before: nothing new was made. */
  isRepeat: boolean;
}

/**
 * An agent's message: entries and send in one commit, by the newest free reply token, else as a push. Throws `not_found`,
 * `forbidden`, `invalid` (limits of the channel), or `conflict` with `details.reason`: `answered_meanwhile`, `standby`, `left`.
 */
export async function sendReply(ctx: Ctx, input: SendReplyInput): Promise<SentReply> {
  const address = await loadAddress(ctx, input.conversationId);
  assertCan(ctx.actor, "inbox.reply", address.channelId);
  return ctx.db.transaction(async (tx) => {
    await lockLane(tx, laneOf(address.channelId, address.peer.platformId));
    const known = await findSendByClientId(tx, input.conversationId, input.clientId);
    if (known !== undefined) return { sendId: known, isRepeat: true };
    await assertPossible({ ...ctx, db: tx }, address, input);
    return { sendId: await write(tx, ctx, address, input), isRepeat: false };
  });
}

async function assertPossible(ctx: Ctx, address: ConversationAddress, input: SendReplyInput): Promise<void> {
  assertSendable(adapterOf(address.platform).capabilities, input.messages);
  if (address.isStandby) throw new AppError("conflict", "the channel is a bystander here", { reason: "standby" });
  if (address.hasLeft) throw new AppError("conflict", "the account is not in this group", { reason: "left" });
  if (input.seenSeq === undefined) return;
  const isOutrun = await hasUnseenAnswer(ctx, input.conversationId, input.seenSeq);
  if (isOutrun) throw new AppError("conflict", "somebody answered meanwhile", { reason: "answered_meanwhile" });
}

async function write(tx: Db, ctx: Ctx, address: ConversationAddress, input: SendReplyInput): Promise<string> {
  const now = ctx.now();
  const origin = await replyOrigin({ ...ctx, db: tx }, input.templateId);
  const sendId = newId("send");
  const items = input.messages.map((message) => ({ message }));
  const [pack] = packSends(items, adapterOf(address.platform));
  const entries = input.messages.map((message, bubble) => ({ ...outboundEntry(message, origin, now), sendId, bubble }));
  const replyTokenId = await takeReplyToken(tx, input.conversationId, sendId, now);
  await recordEntries(tx, [{ conversationId: input.conversationId, entries, waiting: "answered" }]);
  const send = {
    id: sendId,
    conversationId: input.conversationId,
    channelId: address.channelId,
    clientId: input.clientId,
    method: replyTokenId === undefined ? ("push" as const) : ("reply" as const),
    ...(replyTokenId !== undefined && { replyTokenId }),
    retryKey: randomUUID(),
    payloads: pack?.payloads ?? [],
    isSilent: input.isSilent ?? false,
    origin,
    createdAt: now,
    isTaken: false,
  };
  await enqueueSends(tx, [send], [], { now, isTold: true });
  return sendId;
}
