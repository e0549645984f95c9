import type { Db } from "@/db/client";
import type { Ctx } from "@/lib/kernel/context";

/** The installation itself imports and exports: commands are run by whoever runs the server. */
export function fileCtx(db: Db, workspaceId: string, now: () => Date): Ctx {
  return { db, actor: { type: "system", name: "workspace file" }, workspaceId, now };
}
