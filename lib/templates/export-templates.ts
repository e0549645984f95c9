import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { messageTemplates } from "@/db/schema";

/** A workspace's templates as a workspace file holds them; whoever reads them parses them. */
export function exportTemplates(db: Db, workspaceId: string) {
  const { key, title, folder, args, messages } = messageTemplates;
  return db
    .select({ key, title, folder, args, messages })
    .from(messageTemplates)
    .where(and(eq(messageTemplates.workspaceId, workspaceId), isNull(messageTemplates.deletedAt)))
    .orderBy(asc(messageTemplates.createdAt), asc(messageTemplates.id));
}
