import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { media } from "@/db/schema";
import { findFile } from "./find-file";
import type { MediaFile } from "./media-file";

/** The medium of a message, for the person who sent it; the caller has made sure that it is theirs. */
export function findUpload(
  db: Db,
  { channelId, platformMessageId }: { channelId: string; platformMessageId: string },
): Promise<MediaFile | undefined> {
  return findFile(db, and(eq(media.channelId, channelId), eq(media.platformMessageId, platformMessageId)));
}
