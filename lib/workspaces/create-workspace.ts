import type { Db } from "@/db/client";
import { members, workspaces } from "@/db/schema";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { NewWorkspace } from "./workspace";

/** A new workspace with its first owner. Throws `conflict` when the short name is taken. */
export function createWorkspace(
  { db }: { db: Db },
  input: NewWorkspace & { ownerId: string; locale?: string; isDemo?: boolean },
): Promise<{ id: string; slug: string }> {
  return db.transaction(async (tx) => {
    const { slug, workspaceName: name, locale, isDemo } = input;
    const created = await tx
      .insert(workspaces)
      .values({ id: newId("workspace"), slug, name, locale, isDemo })
      .onConflictDoNothing()
      .returning({ id: workspaces.id, slug: workspaces.slug });
    const workspace = created[0];
    if (!workspace) throw slugTaken();
    await tx.insert(members).values({
      id: newId("member"),
      workspaceId: workspace.id,
      userId: input.ownerId,
      role: "owner",
    });
    return workspace;
  });
}

function slugTaken(): AppError {
  return new AppError("conflict", "short name is taken", {
    problems: [{ path: "/slug", code: "taken", message: "is another workspace's short name" }],
  });
}
