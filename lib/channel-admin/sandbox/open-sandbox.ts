import { z } from "zod";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { Channel } from "../channel";
import { webhookUrlOf } from "../check-webhook";
import { findChannel } from "../directory";
import { loadChannel } from "../queries";
import { callControl } from "./control";

/** A sandbox channel and its name on the pretend platform. */
export interface OpenSandbox {
  channel: Channel;
  accountId: string;
}

/** What the accounts of the pretend platform are opened with. */
const accountSchema = z.object({ channelId: z.string(), channelSecret: z.string(), accessToken: z.string() });

/**
 * The sandbox of a channel that the actor may play in. The pretend platform forgets everything when its data folder is
 * emptied, so the account is registered there whenever a phone is opened; doing so again changes nothing.
 */
export async function openSandbox(ctx: Ctx, channelId: string): Promise<OpenSandbox> {
  const { channel, account } = await sandboxAccount(ctx, channelId);
  await callControl("PUT", `/channels/${account.channelId}`, {
    key: account.channelId,
    displayName: channel.name,
    secret: account.channelSecret,
    accessToken: account.accessToken,
    botUserId: channel.platformAccountId ?? undefined,
    chatMode: "bot",
    webhook: { url: webhookUrlOf(channel), active: true },
  });
  return { channel, accountId: account.channelId };
}

/** The same for calls of a phone that is open already. */
export async function findSandbox(ctx: Ctx, channelId: string): Promise<OpenSandbox> {
  const { channel, account } = await sandboxAccount(ctx, channelId);
  return { channel, accountId: account.channelId };
}

async function sandboxAccount(ctx: Ctx, channelId: string) {
  const channel = await loadChannel(ctx, channelId);
  const opened = channel.isSandbox ? await findChannel(ctx.db, channelId) : undefined;
  if (!opened) throw new AppError("not_found", `channel ${channelId} has no phone`);
  // Whoever plays a person makes the product answer: that is a reply, not a look.
  assertCan(ctx.actor, "inbox.reply", channelId);
  return { channel, account: accountSchema.parse(opened.connection.credentials) };
}
