import { and, eq } from "drizzle-orm";
import { media } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { findFile } from "./find-file";
import type { MediaFile } from "./media-file";

/** INB-193: a stored medium that the member may see. "Not yours", "not there" and "not stored" are all `not_found`. */
export async function loadMedia(ctx: Ctx, mediaId: string): Promise<MediaFile> {
  const seen = visibleChannels(ctx, media.channelId);
  const file = await findFile(ctx.db, and(eq(media.id, mediaId), eq(media.workspaceId, ctx.workspaceId), seen));
  if (!file) throw new AppError("not_found", "no such medium for this member");
  return file;
}
