import { eq, sql } from "drizzle-orm";
import { getDb } from "@/db/pool";
import { files } from "@/db/schema";
import type { MediaFile } from "./media-file";

/** An uploaded file by the unguessable part of its address; nothing when there is none. */
export async function findPublicFile(token: string): Promise<MediaFile | undefined> {
  const db = getDb();
  const [row] = await db
    .select({ id: files.id, contentType: files.contentType, byteSize: files.byteSize, sha256: files.sha256 })
    .from(files)
    .where(eq(files.token, token));
  if (!row) return undefined;
  const { id, ...facts } = row;
  return { ...facts, fileName: undefined, read: (start, end) => readPart(id, start, end) };
}

/** `substring` counts from one. */
async function readPart(id: string, start: number, end: number): Promise<Uint8Array> {
  const part = sql<Buffer>`substring(${files.bytes} from ${start + 1}::int for ${end - start + 1}::int)`;
  const [row] = await getDb().select({ part }).from(files).where(eq(files.id, id));
  return row?.part ?? new Uint8Array();
}
