import { assertCan } from "@/lib/access";
import { adapterOf } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { openChannel } from "./load-connection";

/** What may still be pushed this month. The figures are the platform's own, and approximate. */
export type ChannelQuota =
  /** Nothing is counted here. */
  | { type: "uncounted" }
  | { type: "unlimited"; used: number }
  | { type: "limited"; limit: number; used: number; left: number }
  /** The platform did not answer, or not with a quota. */
  | { type: "unknown" };

interface Kept {
  at: number;
  quota: ChannelQuota;
}

/** Long enough for somebody who tries things in a form, short enough to be true. */
const keptMs = 60_000;
const mostKept = 500;

/** The last answers by channel, in this process alone. What is unknown is asked for again. */
const kept = new Map<string, Kept>();

/** How much of its message quota a channel has left. Throws `not_found`, and `forbidden` for who may not send to many there. */
export async function loadQuota(ctx: Ctx, channelId: string): Promise<ChannelQuota> {
  const { platform, connect } = await openChannel(ctx, channelId);
  assertCan(ctx.actor, "inbox.bulk", channelId);
  const { capabilities, setup } = adapterOf(platform);
  if (!capabilities.hasMeteredQuota) return { type: "uncounted" };
  const now = ctx.now().getTime();
  const known = kept.get(channelId);
  if (known && now - known.at < keptMs) return known.quota;
  const asked = await setup?.fetchQuota(connect());
  if (!asked?.ok) return { type: "unknown" };
  const quota = toQuota(asked.value);
  if (kept.size >= mostKept) kept.clear();
  kept.set(channelId, { at: now, quota });
  return quota;
}

function toQuota({ limit, used }: { limit: number | null; used: number }): ChannelQuota {
  if (limit === null) return { type: "unlimited", used };
  return { type: "limited", limit, used, left: Math.max(0, limit - used) };
}
