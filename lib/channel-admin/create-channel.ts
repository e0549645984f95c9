import { channelHealth, channels } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { AccountInfo, Adapter } from "@/lib/channels";
import { adapterOf, platforms, sealCredentials } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { NewChannel } from "./channel";
import { fetchAccountOf, parseCredentials } from "./credentials-check";
import { onUniqueAccount } from "./unique-account";

/**
 * Connects an account: credentials are parsed, proved at the platform where it can be asked, and stored sealed. Nothing is
 * stored when the platform refuses them.
 */
export async function createChannel(ctx: Ctx, input: NewChannel): Promise<{ id: string }> {
  assertCan(ctx.actor, "channels.manage");
  if (!platforms().includes(input.platform)) throw new AppError("invalid", `no platform "${input.platform}"`);
  const adapter = adapterOf(input.platform);
  const id = newId("channel");
  const credentials = parseCredentials(adapter, input.credentials);
  const isSandbox = input.isSandbox ?? false;
  const account = await fetchAccountOf(adapter, { channelId: id, platformAccountId: null, credentials, isSandbox });
  await onUniqueAccount(() => insertChannel(ctx, { ...input, id, isSandbox, adapter, credentials, account }));
  return { id };
}

interface Insertable extends NewChannel {
  id: string;
  isSandbox: boolean;
  adapter: Adapter;
  credentials: unknown;
  account: AccountInfo | undefined;
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
      platformAccountId: account?.platformAccountId ?? null,
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
