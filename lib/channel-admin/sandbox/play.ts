import { z } from "zod";
import { bringTimersForward } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { callControl, openControlStream } from "./control";
import { findSandbox } from "./open-sandbox";
import type { ClockMove, PhoneAct } from "./phone-act.schema";
import { chatOf } from "./sandbox-view";

const actedSchema = z.object({ opened: z.string().optional(), copied: z.string().optional() });

/** Lets a person do something. Answers with what only the phone notices: a link that opened, a text that was copied. */
export async function actOnPhone(ctx: Ctx, input: { channelId: string } & PhoneAct) {
  const sandbox = await findSandbox(ctx, input.channelId);
  chatOf(sandbox, input.personId);
  const done = await callControl("POST", "/act", { channel: sandbox.accountId, as: input.personId, do: input.do });
  return actedSchema.parse(done);
}

/** Moves the platform's clock; the timers of this channel's open sessions come forward by the same amount. */
export async function moveClock(ctx: Ctx, input: { channelId: string; move: ClockMove }): Promise<void> {
  const sandbox = await findSandbox(ctx, input.channelId);
  await callControl("POST", "/clock", input.move);
  if ("advanceMs" in input.move) await bringTimersForward(ctx.db, sandbox.channel.id, input.move.advanceMs);
}

/** Mixes duplicates and disorder into this channel's webhooks, or stops doing so. */
export async function setNetwork(ctx: Ctx, input: { channelId: string; isUnstable: boolean }): Promise<void> {
  const { accountId } = await findSandbox(ctx, input.channelId);
  await callControl("PUT", `/channels/${accountId}/network`, { unstable: input.isUnstable });
}

/** Empties the thread on one person's phone. What the product knows of it stays. */
export async function clearChat(ctx: Ctx, input: { channelId: string; personId: string }): Promise<void> {
  const sandbox = await findSandbox(ctx, input.channelId);
  await callControl("DELETE", `/chats/${chatOf(sandbox, input.personId)}`);
}

/** Server-sent events of this channel on the pretend platform: that something changed, not what. */
export async function openSandboxEvents(ctx: Ctx, channelId: string, signal: AbortSignal) {
  const { accountId } = await findSandbox(ctx, channelId);
  return openControlStream(`/events?channel=${accountId}`, signal);
}
