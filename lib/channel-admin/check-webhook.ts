import { eq } from "drizzle-orm";
import { channels } from "@/db/schema";
import type { ChannelSetup, Connection } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";
import { profileOf } from "./create-channel";
import { recordError } from "./health";
import { loadConnection } from "./load-connection";

/** Where a platform delivers a channel's events. The pretend platform delivers from this machine, by a way of its own. */
export function webhookUrlOf(channel: { id: string; platform: string; isSandbox?: boolean }): string {
  const { appUrl, sandbox } = env();
  const base = (channel.isSandbox && sandbox?.webhookBaseUrl) || appUrl;
  return `${base}/api/webhooks/${channel.platform}/${channel.id}`;
}

export interface WebhookCheck {
  ok: boolean;
  /** What went wrong, as a stable code; screens have a sentence for each. */
  code?: string;
  detail?: string;
}

/** Registers the webhook at the platform and has the platform try it. */
export async function registerWebhook(ctx: Ctx, channelId: string): Promise<WebhookCheck> {
  const { connection, setup, url } = await setupOf(ctx, channelId);
  const set = await setup.setWebhook(connection, url);
  return set.ok ? tryWebhook(ctx, { connection, setup, url }) : refused(ctx, channelId, set);
}

/** Has the platform try the webhook as it is registered. */
export async function testWebhook(ctx: Ctx, channelId: string): Promise<WebhookCheck> {
  return tryWebhook(ctx, await setupOf(ctx, channelId));
}

/** Asks the platform again who the account is, and keeps what it says: name and picture change, chat is switched on and off. */
export async function refreshAccount(ctx: Ctx, channelId: string): Promise<WebhookCheck> {
  const { connection, setup } = await setupOf(ctx, channelId);
  const account = await setup.fetchAccount(connection);
  if (!account.ok) return refused(ctx, channelId, account);
  await ctx.db
    .update(channels)
    .set({ profile: profileOf(account.value), updatedAt: ctx.now() })
    .where(eq(channels.id, channelId));
  return { ok: true };
}

interface Setup {
  connection: Connection;
  setup: ChannelSetup;
  url: string;
}

async function setupOf(ctx: Ctx, channelId: string): Promise<Setup> {
  const { adapter, connection, platform } = await loadConnection(ctx, channelId);
  if (!adapter.setup) throw new AppError("conflict", "this platform is not set up by API", { reason: "no_setup" });
  return { connection, setup: adapter.setup, url: webhookUrlOf({ id: channelId, platform }) };
}

async function tryWebhook(ctx: Ctx, { connection, setup, url }: Setup): Promise<WebhookCheck> {
  const tested = await setup.testWebhook(connection, url);
  return tested.ok ? { ok: true } : refused(ctx, connection.channelId, tested);
}

async function refused(ctx: Ctx, channelId: string, problem: { code: string; detail?: string }): Promise<WebhookCheck> {
  await recordError(ctx, channelId, problem);
  return { ok: false, ...problem };
}
