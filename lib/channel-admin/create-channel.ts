import { channelHealth, channels } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { AccountInfo, Adapter } from "@/lib/channels";
import { adapterOf, platforms, sealCredentials } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { NewChannel } from "./channel";
import { fetchAccountOf, parseCredentials } from "./credentials-check";
import { onUniqueAccount } from "./unique-account";

/**
 * Connects an account: credentials are parsed, proved at the platform where it can be asked, and stored sealed. Nothing is
 * stored when the platform refuses them. A sandbox and a web channel get credentials of their own.
 */
export async function createChannel(ctx: Ctx, input: NewChannel): Promise<{ id: string }> {
  assertCan(ctx.actor, "channels.manage");
  if (!platforms().includes(input.platform)) throw new AppError("invalid", `no platform "${input.platform}"`);
  const adapter = adapterOf(input.platform);
  const id = newId("channel");
  const isSandbox = input.isSandbox ?? false;
  if (isSandbox && !env().sandbox) throw new AppError("conflict", "no pretend platform", { reason: "no_sandbox" });
  const isOurs = isSandbox || adapter.setup === undefined;
  const opened = isOurs ? generatedAccount(adapter) : await provedAccount(adapter, id, input.credentials);
  await onUniqueAccount(() => insertChannel(ctx, { ...input, ...opened, id, isSandbox, adapter }));
  return { id };
}

interface Opened {
  credentials: unknown;
  platformAccountId: string | null;
  account?: AccountInfo;
}

function generatedAccount(adapter: Adapter): Opened {
  const generated = adapter.generateAccount?.();
  if (!generated) throw new AppError("invalid", `accounts of ${adapter.platform} cannot be made up`);
  return generated;
}

async function provedAccount(adapter: Adapter, channelId: string, input: unknown): Promise<Opened> {
  const credentials = parseCredentials(adapter, input);
  const connection = { channelId, platformAccountId: null, credentials, isSandbox: false };
  const account = await fetchAccountOf(adapter, connection);
  return { credentials, platformAccountId: account?.platformAccountId ?? null, account };
}

interface Insertable extends NewChannel, Opened {
  id: string;
  isSandbox: boolean;
  adapter: Adapter;
  credentials: unknown;
}

async function insertChannel(ctx: Ctx, channel: Insertable): Promise<void> {
  const { id, adapter, account, isSandbox } = channel;
  await ctx.db.transaction(async (tx) => {
    await tx.insert(channels).values({
      id,
      workspaceId: ctx.workspaceId,
      platform: adapter.platform,
      name: channel.name ?? account?.displayName ?? adapter.platform,
      isSandbox,
      platformAccountId: channel.platformAccountId,
      profile: profileOf(account),
      secrets: sealCredentials(id, channel.credentials),
      createdAt: ctx.now(),
      updatedAt: ctx.now(),
    });
    await tx.insert(channelHealth).values({ channelId: id });
  });
}

/** The public facts that are kept of an account. */
export function profileOf(account: AccountInfo | undefined) {
  if (!account) return {};
  const { basicId, pictureUrl, chatMode } = account;
  return { basicId, pictureUrl, chatMode };
}
