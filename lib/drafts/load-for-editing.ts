import { and, eq } from "drizzle-orm";
import { channels, interactionChannels } from "@/db/schema";
import { assertCan, can, visibleChannels } from "@/lib/access";
import { emptyDraft, findDraft, findLiveState, findPublishRefusal, isChanged } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { documentOf } from "./document-of";
import type { EditableInteraction } from "./draft-views";

/** What the editor opens: the draft, else the live version, else a document without a step. Throws `not_found`. */
export async function loadForEditing(ctx: Ctx, interactionId: string): Promise<EditableInteraction> {
  assertCan(ctx.actor, "interactions.view");
  const found = await findDraft(ctx, interactionId);
  const [live, places, refusal] = await Promise.all([
    findLiveState(ctx, found.liveVersionId),
    channelsOf(ctx, interactionId),
    findPublishRefusal(ctx, interactionId),
  ]);
  const { key, title, revision, draft } = found;
  return {
    interactionId,
    key,
    title,
    revision,
    document: documentOf(draft ?? live ?? emptyDraft),
    isChanged: isChanged(found, live),
    ...(live && {
      live: { number: live.number, definition: live.definition, publishedAt: live.publishedAt.toISOString() },
    }),
    channels: places,
    canEdit: can(ctx.actor, "interactions.edit"),
    canPublish: refusal === null,
  };
}

function channelsOf(ctx: Ctx, interactionId: string) {
  return ctx.db
    .select({ id: channels.id, name: channels.name, platform: channels.platform })
    .from(interactionChannels)
    .innerJoin(channels, eq(channels.id, interactionChannels.channelId))
    .where(and(eq(interactionChannels.interactionId, interactionId), visibleChannels(ctx, channels.id)))
    .orderBy(channels.createdAt);
}
