import type { Db } from "@/db/client";
import { AppError } from "@/lib/kernel/errors";
import { createWorkspace } from "./create-workspace";
import { listWorkspacesOf } from "./queries";
import type { NewWorkspace } from "./workspace";

/** Another workspace of somebody who owns one already; everybody else is refused (`owners_only`). */
export async function createAnotherWorkspace(
  { db }: { db: Db },
  input: NewWorkspace & { ownerId: string },
): Promise<{ id: string; slug: string }> {
  const workspaces = await listWorkspacesOf(db, input.ownerId);
  if (workspaces.some(({ role }) => role === "owner")) return createWorkspace({ db }, input);
  throw new AppError("forbidden", "owns no workspace", { reason: "owners_only" });
}
