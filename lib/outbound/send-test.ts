import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { adapterOf } from "@/lib/channels";
import { laneOf, lockLane } from "@/lib/contacts";
import { recordEntries } from "@/lib/inbox";
import { findDraft, outboundEntry } from "@/lib/interactions";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { messageSchema } from "@/lib/messages";
import { enqueueSends, findSendByClientId, packSends } from "@/lib/outbox";
import { isOwnFile } from "@/lib/problems/shared";
import { findTesterPhone, type TesterPhone } from "@/lib/tester-phones";
import { assertSendable } from "./assert-sendable";

export const sendTestSchema = z.object({
  channelId: z.string(),
  /** Made by the client; the same one again makes no second send. */
  clientId: z.string().min(8).max(64),
  /** What the step says, with everything filled in. */
  messages: z.array(messageSchema).min(1).max(20),
});
export type SendTestInput = z.infer<typeof sendTestSchema> & { interactionId: string };

const windowMinutes = 10;
const testsPerWindow = 30;

/**
 * MSG-15: sends what a step says to the actor's own phone, as a push, marked as a test. Nothing of a session comes of it, and
 * nobody who waits counts as answered. Throws `not_found`, `forbidden`, `invalid` (limits, by field), `throttled`, or `conflict`
 * with `details.reason`: `not_linked`, `blocked`, `standby`.
 */
export async function sendTest(ctx: Ctx<MemberActor>, input: SendTestInput): Promise<{ sendId: string }> {
  await findDraft(ctx, input.interactionId);
  const phone = await findTesterPhone(ctx, input.channelId);
  if (!phone) throw new AppError("conflict", "no phone is linked there", { reason: "not_linked" });
  assertSendable(adapterOf(phone.platform).capabilities, input.messages, isOwnFile);
  return ctx.db.transaction(async (tx) => {
    await lockLane(tx, laneOf(phone.channelId, phone.peer.platformId));
    const known = await findSendByClientId(tx, phone.conversationId, input.clientId);
    if (known !== undefined) return { sendId: known };
    if (phone.isBlocked) throw new AppError("conflict", "the account is blocked there", { reason: "blocked" });
    if (phone.isStandby) throw new AppError("conflict", "the channel is a bystander here", { reason: "standby" });
    await refuseAboveLimit(tx, phone.conversationId, ctx.now());
    return { sendId: await write(tx, ctx, phone, input) };
  });
}

async function refuseAboveLimit(tx: Db, conversationId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - windowMinutes * 60_000);
  const [row] = await runStatement<{ n: number }>(tx, countTests, [conversationId, since.toISOString()]);
  if ((row?.n ?? 0) >= testsPerWindow) throw new AppError("throttled", "too many tests");
}

const countTests: Statement = {
  name: "outbound_count_tests",
  text: `
select count(*)::int as n from sends
where conversation_id = $1 and created_at > $2::timestamptz and (origin ->> 'isTest')::boolean`,
};

async function write(tx: Db, ctx: Ctx<MemberActor>, phone: TesterPhone, input: SendTestInput): Promise<string> {
  const now = ctx.now();
  const { userId, name } = ctx.actor;
  const origin = { type: "agent" as const, userId, name, isTest: true };
  const { channelId, conversationId, platform } = phone;
  const sendId = newId("send");
  const [pack] = packSends(
    input.messages.map((message) => ({ message })),
    adapterOf(platform),
  );
  const entries = input.messages.map((message, bubble) => ({ ...outboundEntry(message, origin, now), sendId, bubble }));
  await recordEntries(tx, [{ conversationId, entries, waiting: "unchanged" }]);
  const send = {
    id: sendId,
    conversationId,
    channelId,
    clientId: input.clientId,
    method: "push" as const,
    retryKey: randomUUID(),
    payloads: pack?.payloads ?? [],
    isSilent: false,
    origin,
    createdAt: now,
    isTaken: false,
  };
  await enqueueSends(tx, [send], [], { now, isTold: true });
  return sendId;
}
