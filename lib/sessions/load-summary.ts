import { and, desc, eq } from "drizzle-orm";
import { channels, interactionChannels, interactionVersions } from "@/db/schema";
import { assertCan, canSomewhere, visibleChannels } from "@/lib/access";
import { countSessions } from "@/lib/interactions";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { findTitle } from "./find-title";
import type { SessionSummary } from "./session-views";

/** Versions that the filter offers; older ones can be asked for in the address. */
const offeredVersions = 100;

/** What stands above an interaction's list of sessions. Throws `not_found`. */
export async function loadSummary(ctx: Ctx<MemberActor>, interactionId: string): Promise<SessionSummary> {
  assertCan(ctx.actor, "interactions.view");
  const [title, counts, versions, places] = await Promise.all([
    findTitle(ctx, interactionId),
    countSessions(ctx, interactionId),
    versionNumbers(ctx, interactionId),
    channelsOf(ctx, interactionId),
  ]);
  return {
    interaction: { id: interactionId, title },
    counts,
    versions: versions.map(({ number }) => number),
    channels: places,
    can: { export: canSomewhere(ctx.actor, "inbox.export"), remove: canSomewhere(ctx.actor, "inbox.delete") },
  };
}

function versionNumbers(ctx: Ctx, interactionId: string) {
  return ctx.db
    .select({ number: interactionVersions.number })
    .from(interactionVersions)
    .where(eq(interactionVersions.interactionId, interactionId))
    .orderBy(desc(interactionVersions.number))
    .limit(offeredVersions);
}

function channelsOf(ctx: Ctx, interactionId: string) {
  return ctx.db
    .select({ id: channels.id, name: channels.name })
    .from(interactionChannels)
    .innerJoin(channels, eq(channels.id, interactionChannels.channelId))
    .where(
      and(
        eq(interactionChannels.interactionId, interactionId),
        eq(channels.workspaceId, ctx.workspaceId),
        visibleChannels(ctx, channels.id),
      ),
    )
    .orderBy(channels.createdAt);
}
