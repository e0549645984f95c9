import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { schedules, tags } from "@/db/schema";
import { type Audience, audienceSchema } from "@/lib/schedules/shared";
import { exportedEffect, type InteractionKey } from "./effects";

/** The schedules of a workspace as a file has them. One for a tag that is gone reaches nobody any more, and is left out. */
export async function exportSchedules(db: Db, workspaceId: string, keys: InteractionKey[]) {
  const rows = await db
    .select()
    .from(schedules)
    .where(eq(schedules.workspaceId, workspaceId))
    .orderBy(asc(schedules.createdAt), asc(schedules.id));
  const tagNames = await db
    .select({ id: tags.id, name: tags.name })
    .from(tags)
    .where(eq(tags.workspaceId, workspaceId));
  return rows.flatMap(({ key, title, channelId, isEnabled, recurrence, effect, ...row }) => {
    const audience = exportedAudience(audienceSchema.parse(row.audience), tagNames);
    const common = { key, title, channel: channelId, enabled: isEnabled, recurrence };
    return audience ? [{ ...common, audience, effect: exportedEffect(effect, keys) }] : [];
  });
}

function exportedAudience(audience: Audience, tagNames: { id: string; name: string }[]) {
  if (audience.type !== "tag") return audience;
  const tag = tagNames.find(({ id }) => id === audience.tagId)?.name;
  return tag === undefined ? undefined : { type: audience.type, tag };
}
