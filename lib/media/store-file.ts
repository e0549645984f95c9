import { createHash, randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { files } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { assertRoom } from "./assert-room";
import { checkFile } from "./check-file";
import { type FileKind, isPictureKind } from "./file-kinds";
import { sniff } from "./sniff";

export interface StoreFileInput {
  kind: FileKind;
  bytes: Buffer;
}

/** An uploaded file, at the address that messages name. */
export interface StoredFile {
  url: string;
  contentType: string;
  byteSize: number;
}

/** Keeps a file to be sent; the same bytes again are the same file. Throws `invalid` with the reason, or `too_large`. */
export async function storeFile(ctx: Ctx, { kind, bytes }: StoreFileInput): Promise<StoredFile> {
  assertCan(ctx.actor, "templates.edit");
  const problem = await checkFile(new Blob([new Uint8Array(bytes)]), kind);
  if (problem === "too_large") throw new AppError("too_large", "the file is too large");
  if (problem) throw new AppError("invalid", `the file cannot be sent: ${problem}`, { reason: problem });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await findSame(ctx, sha256);
  if (known) return known;
  await assertRoom(ctx, bytes.byteLength);
  await ctx.db
    .insert(files)
    .values({
      id: newId("file"),
      workspaceId: ctx.workspaceId,
      token: randomBytes(18).toString("base64url"),
      contentType: sniff(bytes, isPictureKind(kind) ? "image" : kind),
      byteSize: bytes.byteLength,
      sha256,
      bytes,
      uploadedBy: ctx.actor.type === "member" ? ctx.actor.userId : null,
      createdAt: ctx.now(),
    })
    .onConflictDoNothing();
  const stored = await findSame(ctx, sha256);
  if (!stored) throw new Error("a stored file is not there");
  return stored;
}

async function findSame(ctx: Ctx, sha256: string): Promise<StoredFile | undefined> {
  const [row] = await ctx.db
    .select({ token: files.token, contentType: files.contentType, byteSize: files.byteSize })
    .from(files)
    .where(and(eq(files.workspaceId, ctx.workspaceId), eq(files.sha256, sha256)));
  return row && { url: `${env().appUrl}/api/files/${row.token}`, contentType: row.contentType, byteSize: row.byteSize };
}
