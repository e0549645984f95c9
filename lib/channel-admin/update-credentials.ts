import { eq } from "drizzle-orm";
import { channelHealth, channels } from "@/db/schema";
import { sealCredentials } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { profileOf } from "./create-channel";
import { fetchAccountOf, parseCredentials } from "./credentials-check";
import { forgetChannel } from "./directory";
import { loadConnection } from "./load-connection";
import { onUniqueAccount } from "./unique-account";

/**
 * Replaces the credentials of a channel. They must open the same account; what the old ones signed and is still on its way
 * stays valid where the platform has such a time (`succeedCredentials`).
 */
export async function updateCredentials(ctx: Ctx, input: { channelId: string; credentials: unknown }): Promise<void> {
  const { channelId } = input;
  const { adapter, connection } = await loadConnection(ctx, channelId);
  const parsed = parseCredentials(adapter, input.credentials);
  const account = await fetchAccountOf(adapter, { ...connection, credentials: parsed });
  const isOther = account && connection.platformAccountId && account.platformAccountId !== connection.platformAccountId;
  if (isOther) throw new AppError("conflict", "credentials of another account", { reason: "other_account" });
  const credentials = adapter.succeedCredentials?.(connection.credentials, parsed) ?? parsed;
  await onUniqueAccount(() =>
    ctx.db.transaction(async (tx) => {
      const facts = account ? { platformAccountId: account.platformAccountId, profile: profileOf(account) } : {};
      await tx
        .update(channels)
        .set({ ...facts, secrets: sealCredentials(channelId, credentials), updatedAt: ctx.now() })
        .where(eq(channels.id, channelId));
      await tx
        .update(channelHealth)
        .set({ credentialsInvalidAt: null, lastError: null, lastErrorAt: null })
        .where(eq(channelHealth.channelId, channelId));
    }),
  );
  forgetChannel(channelId);
}
