import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { entries, media } from "@/db/schema";
import type { MediaFile } from "./media-file";

const contentSchema = z.object({ fileName: z.string().optional() }).catch({});

/** The one stored medium for which `condition` holds. Who may ask is decided by the condition. */
export async function findFile(db: Db, condition: SQL | undefined): Promise<MediaFile | undefined> {
  const [row] = await db
    .select({
      id: media.id,
      contentType: media.contentType,
      byteSize: media.byteSize,
      sha256: media.sha256,
      content: entries.content,
    })
    .from(media)
    .leftJoin(entries, eq(entries.id, media.entryId))
    .where(and(eq(media.state, "stored"), condition));
  if (!row) return undefined;
  const { id, contentType, byteSize, sha256, content } = row;
  return {
    contentType: contentType ?? "application/octet-stream",
    byteSize: byteSize ?? 0,
    sha256: sha256 ?? "",
    fileName: contentSchema.parse(content).fileName,
    read: (start, end) => readPart(db, id, start, end),
  };
}

/** `substring` counts from one. A medium that went away meanwhile has no bytes left. */
async function readPart(db: Db, id: string, start: number, end: number): Promise<Uint8Array> {
  const part = sql<Buffer>`substring(${media.bytes} from ${start + 1}::int for ${end - start + 1}::int)`;
  const [row] = await db.select({ part }).from(media).where(eq(media.id, id));
  return row?.part ?? new Uint8Array();
}
