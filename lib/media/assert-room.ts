import { eq, sql } from "drizzle-orm";
import { files } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { maxWorkspaceFileBytes } from "./file-kinds";

/** Throws `too_large` when the files of the workspace would take more room than there is. */
export async function assertRoom(ctx: Ctx, more: number): Promise<void> {
  const [row] = await ctx.db
    .select({ used: sql<string>`coalesce(sum(${files.byteSize}), 0)` })
    .from(files)
    .where(eq(files.workspaceId, ctx.workspaceId));
  if (Number(row?.used ?? 0) + more <= maxWorkspaceFileBytes) return;
  throw new AppError("too_large", "the workspace's files are full", { reason: "files_full" });
}
