import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accountLinkSettings, channels } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { adapterOf } from "@/lib/channels";
import { raiseRoutingRevision } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { secretHash } from "@/lib/kernel/secret-hash";
import type { LinkSettings } from "./account-link.schema";

/** What routing needs to know; nothing where linking is off. */
export async function findLinking(db: Db, channelId: string): Promise<{ keyword: string } | undefined> {
  const [row] = await db
    .select({ keyword: accountLinkSettings.keyword })
    .from(accountLinkSettings)
    .where(and(eq(accountLinkSettings.channelId, channelId), eq(accountLinkSettings.isEnabled, true)));
  return row;
}

/** The settings as their screen has them. */
export interface ShownLinkSettings extends LinkSettings {
  hasSiteKey: boolean;
}

/** The settings of a channel; nothing where none were made, `not_found` for a channel that the actor does not see. */
export async function loadLinkSettings(ctx: Ctx, channelId: string): Promise<ShownLinkSettings | undefined> {
  await assertChannel(ctx, channelId);
  const [row] = await ctx.db
    .select({
      isEnabled: accountLinkSettings.isEnabled,
      keyword: accountLinkSettings.keyword,
      loginUrl: accountLinkSettings.loginUrl,
      siteKeyHash: accountLinkSettings.siteKeyHash,
    })
    .from(accountLinkSettings)
    .where(eq(accountLinkSettings.channelId, channelId));
  if (!row) return undefined;
  const { siteKeyHash, ...settings } = row;
  return { ...settings, hasSiteKey: siteKeyHash !== null };
}

/**
 * Switches linking on or off and says how it goes; workers route by it from the next event on. Throws `not_found`, `forbidden`, or
 * `invalid` where the platform knows no linking. With `siteKey` the site's key is this one from now on.
 */
export async function saveLinkSettings(
  ctx: Ctx,
  channelId: string,
  settings: LinkSettings,
  siteKey?: string,
): Promise<void> {
  await assertChannel(ctx, channelId);
  assertCan(ctx.actor, "channel.configure", channelId);
  const key = siteKey === undefined ? {} : { siteKeyHash: secretHash(siteKey) };
  const changed = { ...settings, ...key, updatedAt: ctx.now() };
  await ctx.db
    .insert(accountLinkSettings)
    .values({ channelId, ...changed })
    .onConflictDoUpdate({ target: accountLinkSettings.channelId, set: changed });
  await raiseRoutingRevision(ctx);
}

/** Makes a new key for the site and forgets the old one. Shown this once. */
export async function renewSiteKey(ctx: Ctx, channelId: string): Promise<string> {
  await assertChannel(ctx, channelId);
  assertCan(ctx.actor, "channel.configure", channelId);
  const siteKey = `alk_${randomBytes(24).toString("base64url")}`;
  const kept = await ctx.db
    .update(accountLinkSettings)
    .set({ siteKeyHash: secretHash(siteKey), updatedAt: ctx.now() })
    .where(eq(accountLinkSettings.channelId, channelId))
    .returning({ channelId: accountLinkSettings.channelId });
  if (kept.length === 0) throw new AppError("not_found", `no account linking on ${channelId}`);
  return siteKey;
}

async function assertChannel(ctx: Ctx, channelId: string): Promise<void> {
  const ours = and(eq(channels.id, channelId), eq(channels.workspaceId, ctx.workspaceId));
  const [channel] = await ctx.db
    .select({ platform: channels.platform })
    .from(channels)
    .where(and(ours, visibleChannels(ctx, channels.id)));
  if (!channel) throw new AppError("not_found", `no channel ${channelId}`);
  if (!adapterOf(channel.platform).accountLinking) throw new AppError("invalid", "this platform links no accounts");
}
