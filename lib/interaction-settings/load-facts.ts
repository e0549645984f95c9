import { eq } from "drizzle-orm";
import { interactionChannels } from "@/db/schema";
import { assertCan, can } from "@/lib/access";
import { listChannels } from "@/lib/channel-admin";
import { adapterOf } from "@/lib/channels";
import { findDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import type { ChannelChoice, InteractionFacts } from "./facts.schema";
import { listStarts } from "./list-starts";
import { listWriters } from "./list-writers";

/** What surrounds an interaction: its channels, what starts it, and who else writes the profile. Throws `not_found`. */
export async function loadFacts(ctx: Ctx, interactionId: string): Promise<InteractionFacts> {
  assertCan(ctx.actor, "interactions.view");
  const { title, key, liveVersionId } = await findDraft(ctx, interactionId);
  const enabled = await listEnabled(ctx, interactionId);
  const channels = (await listChannels(ctx)).map(({ id, name, platform }): ChannelChoice => {
    const { replyTokenSeconds, hasMeteredQuota: isMetered } = adapterOf(platform).capabilities;
    const mayChange = liveVersionId === null || mayPublishOn(ctx, id);
    return { id, name, platform, isEnabled: enabled.has(id), mayChange, replyTokenSeconds, isMetered };
  });
  const seen = channels.filter(({ isEnabled }) => isEnabled).length;
  const [starts, writers] = await Promise.all([
    listStarts(ctx, { interactionId, key }),
    listWriters(ctx, interactionId),
  ]);
  return { title, key, channels, hiddenChannels: enabled.size - seen, starts, writers };
}

function mayPublishOn({ actor }: Ctx, channelId: string): boolean {
  return can(actor, "interactions.publish") && can(actor, "channel.publish", channelId);
}

async function listEnabled(ctx: Ctx, interactionId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ channelId: interactionChannels.channelId })
    .from(interactionChannels)
    .where(eq(interactionChannels.interactionId, interactionId));
  return new Set(rows.map(({ channelId }) => channelId));
}
