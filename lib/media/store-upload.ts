import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import { media } from "@/db/schema";
import { newId } from "@/lib/kernel/ids";
import { checkPicture, type PictureProblem } from "./check-picture";
import { sniff } from "./sniff";

export interface Upload {
  workspaceId: string;
  channelId: string;
  platformMessageId: string;
  bytes: Buffer;
}

/** Keeps a picture that a person uploads, before the message that brings it. Repeated, it counts once. Answers what is wrong with it, if anything. */
export async function storeUpload(db: Db, upload: Upload): Promise<PictureProblem | undefined> {
  const { bytes } = upload;
  const problem = await checkPicture(new Blob([new Uint8Array(bytes)]));
  if (problem) return problem;
  await db
    .insert(media)
    .values({
      ...upload,
      id: newId("media"),
      state: "stored",
      contentType: sniff(bytes, "image"),
      byteSize: bytes.byteLength,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })
    .onConflictDoNothing();
  return undefined;
}
